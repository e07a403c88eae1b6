import { bestAssignment } from './best-assignment.ts';
import { type Comparison, comparePairs, shareOfDeathsIn } from './compared-pairs.ts';
import { distanceLevels } from './comparison-levels.ts';
import { columnsInOrder, type EventColumns, type EventTable } from './event-table.ts';
import { pairsOfSources, type SourcePair, sweepSources } from './found-pairs.ts';
import { learnMatches } from './learn-matches.ts';
import { type Groups, groupsOf, type Links } from './link-groups.ts';
import { CONTROL_DAYS, weighControls } from './local-density.ts';
import { melttMatching, stableMatching } from './meltt-score.ts';
import { pickedNumbers, pickedPlaces } from './picked-rows.ts';
import type { Edges } from './rival-sets.ts';
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
  /** Of each record that is compared, its place in its source. */
  readonly given: Edges;
  readonly taken: Uint32Array;
}

/** What came of an integration. */
export interface Integration {
  readonly pairs: readonly IntegratedPair[];
  readonly groups: Groups;
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
  const wanted = pairsOfSources(sources);
  const lags = controlLags(sources, options.days);
  const { orders, near, far } = sweepSources(sources, wanted, {
    days: options.days,
    farLags: lags,
    levels,
  });
  const inOrder = sources.map((source, place) => columnsInOrder(source, orders[place]!));
  const pairs = wanted.map((pair, place) => {
    const comparison = comparisonOf(inOrder, pair, options);
    const found = comparePairs(comparison, near[place]!);
    const controls = weighControls(comparison, comparePairs(comparison, far[place]!), lags);
    const learned = learnMatches(comparison, found, controls);
    const given = { reference: orders[pair.reference]!, other: orders[pair.other]! };
    const matched = { ...pair, given, comparison, pairs: found, controls, learned };
    return { ...matched, taken: takenPairs(matched, options.mode) };
  });
  return { pairs, groups: groupsOf(pairs.map(linksOf), orders) };
}

function comparisonOf(
  sources: readonly EventColumns[],
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
  const shareOfDeaths = shareOfDeathsIn(other.deaths);
  return { reference, other, days, distances: distanceLevels(km), shareOfDeaths, categories };
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

function takenPairs(matched: Omit<IntegratedPair, 'taken'>, mode: IntegrationMode): Uint32Array {
  const { pairs, learned } = matched;
  switch (mode) {
    case 'probabilistic':
      return bestAssignment({ pairs, probability: learned.probability });
    case 'stable':
      return stableMatching(matched);
    case 'meltt':
      return melttMatching(matched, matched.reference < matched.other);
  }
}

function linksOf({ reference, other, pairs, learned, taken }: IntegratedPair): Links {
  return {
    sources: [reference, other],
    one: pickedPlaces(pairs.reference, taken),
    two: pickedPlaces(pairs.other, taken),
    probability: pickedNumbers(learned.probability, taken),
  };
}
