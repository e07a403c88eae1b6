import { bestAssignment } from './best-assignment.ts';
import { type Comparison, comparePairs } from './compared-pairs.ts';
import { distanceLevels } from './comparison-levels.ts';
import type { EventTable } from './event-table.ts';
import { pairsOfSources, type SourcePair, SourceSweep } from './found-pairs.ts';
import { learnMatches } from './learn-matches.ts';
import { groupsOf, type Link, type Member } from './link-groups.ts';
import { CONTROL_DAYS, weighControls } from './local-density.ts';
import { melttMatching, stableMatching } from './meltt-score.ts';
import { categoryPair, type Taxonomy } from './taxonomy.ts';
import type { MatchedSources } from './waterfall.ts';

/** How pairs become matches. */
export type IntegrationMode = 'probabilistic' | 'stable' | 'meltt';

/** What counts as near, and how matches are chosen. */
export interface IntegrationOptions {
  /** Most days between two records of one event. */
  readonly days: number;
  /** Most km between them. */
  readonly km: number;
  readonly mode: IntegrationMode;
  /** Taxonomies by the category that they order. */
  readonly taxonomies?: ReadonlyMap<string, Taxonomy>;
}

/** Two sources with everything learned about them, and the pairs that were taken. */
export interface IntegratedPair extends SourcePair, MatchedSources {
  readonly taken: readonly number[];
}

/** What came of an integration. */
export interface Integration {
  readonly pairs: readonly IntegratedPair[];
  readonly groups: readonly (readonly Member[])[];
}

/**
 * Records times lags that controls are looked for at. Declared: a second or so; small sources are looked
 * at on each of the 120 days, a million records on ten of them.
 */
const CONTROL_LOOKS = 10_000_000;

/** Finds which records of several sources are the same event. Draws nothing at random. */
export function integrateSources(
  sources: readonly EventTable[],
  options: IntegrationOptions,
): Integration {
  const levels = distanceLevels(options.km);
  const sweep = new SourceSweep(sources, { km: options.km, levels });
  const wanted = pairsOfSources(sources);
  const near = sweep.pairsAt(upTo(options.days), wanted);
  const lags = controlLags(sources, options.days);
  const far = sweep.pairsAt(lags, wanted);
  const pairs = wanted.map((pair, place) => {
    const comparison = comparisonOf(sources, pair, options);
    const found = comparePairs(comparison, near[place]!);
    const controls = weighControls(comparison, comparePairs(comparison, far[place]!), lags);
    const learned = learnMatches(comparison, found, controls);
    const matched = { ...pair, comparison, pairs: found, controls, learned };
    return { ...matched, taken: takenPairs(matched, options.mode) };
  });
  return { pairs, groups: groupsOf(pairs.flatMap(linksOf)) };
}

function comparisonOf(
  sources: readonly EventTable[],
  pair: SourcePair,
  { days, km, taxonomies }: IntegrationOptions,
): Comparison {
  const [reference, other] = [sources[pair.reference]!, sources[pair.other]!];
  const categories = [...reference.categories].flatMap(([name, ours]) => {
    const theirs = other.categories.get(name);
    if (theirs === undefined) return [];
    const placed = (source: string) => {
      const taxonomy = taxonomies?.get(name);
      return taxonomy === undefined ? undefined : (taxonomy.get(source) ?? new Map());
    };
    const compared = categoryPair(
      { category: ours, placed: placed(reference.source) },
      { category: theirs, placed: placed(other.source) },
    );
    return compared === undefined ? [] : [{ name, pair: compared }];
  });
  return { reference, other, days, distances: distanceLevels(km), categories };
}

function upTo(days: number): readonly number[] {
  return Array.from({ length: days + 1 }, (_, lag) => lag);
}

/** Lags beyond the window, evenly out to the farthest, as many as the records leave time for. */
function controlLags(sources: readonly EventTable[], days: number): readonly number[] {
  const records = sources.reduce((sum, { ids }) => sum + ids.length, 0);
  const looks = Math.max(
    Math.min(Math.floor(CONTROL_LOOKS / Math.max(records, 1)), CONTROL_DAYS),
    1,
  );
  const stride = CONTROL_DAYS / looks;
  return Array.from({ length: looks }, (_, look) => days + 1 + Math.floor(look * stride));
}

function takenPairs(
  matched: MatchedSources & SourcePair,
  mode: IntegrationMode,
): readonly number[] {
  const { comparison, pairs, learned } = matched;
  switch (mode) {
    case 'probabilistic':
      return bestAssignment({ pairs, probability: learned.probability });
    case 'stable':
      return stableMatching(comparison, pairs);
    case 'meltt':
      return melttMatching(comparison, pairs, matched.reference < matched.other);
  }
}

function linksOf({ reference, other, pairs, learned, taken }: IntegratedPair): readonly Link[] {
  return taken.map((pair) => ({
    one: { source: reference, event: pairs.reference[pair]! },
    two: { source: other, event: pairs.other[pair]! },
    probability: learned.probability[pair]!,
  }));
}
