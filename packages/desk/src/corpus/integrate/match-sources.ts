import { bestAssignment } from './best-assignment.ts';
import {
  type ComparedPairs,
  type Comparison,
  comparePairs,
  type FoundPairs,
  shareOfDeathsIn,
} from './compared-pairs.ts';
import { distanceLevels } from './comparison-levels.ts';
import type { EventColumns } from './event-table.ts';
import { type LearnedMatches, learnMatches } from './learn-matches.ts';
import { type Controls, weighControls } from './local-density.ts';
import { melttMatching, stableMatching } from './meltt-score.ts';
import type { Edges } from './rival-sets.ts';
import { categoryPair, type Taxonomy } from './taxonomy.ts';

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

/** Two sources and the pairs found between them: nothing but columns, so that a thread can be handed them. */
export interface SourcesToMatch {
  readonly reference: EventColumns;
  readonly other: EventColumns;
  /** Whether the reference was given before the other source. */
  readonly isReferenceFirst: boolean;
  /** Of each record that is compared, its place in its source. */
  readonly given: Edges;
  /** Pairs within the window. */
  readonly near: FoundPairs;
  /** Pairs too far apart in time to be one event, and the lags at which they were looked for. */
  readonly far: FoundPairs;
  readonly farLags: readonly number[];
  readonly options: IntegrationOptions;
}

/** What two sources have in common, their pairs compared, and how thick unrelated records lie. */
export interface ComparedSources {
  readonly comparison: Comparison;
  readonly pairs: ComparedPairs;
  readonly controls: Controls;
}

/** What was learned of two sources, and the pairs that were taken. */
export interface MatchedPairs {
  readonly learned: LearnedMatches;
  readonly taken: Uint32Array;
}

/** Compares the pairs of two sources. */
export function compareSources(sources: SourcesToMatch): ComparedSources {
  const comparison = comparisonOf(sources);
  const pairs = comparePairs(comparison, sources.near);
  const controls = weighControls(
    comparison,
    comparePairs(comparison, sources.far),
    sources.farLags,
  );
  return { comparison, pairs, controls };
}

/** Learns which pairs of two sources are one event, and takes the best. */
export function matchSources(sources: SourcesToMatch): MatchedPairs {
  const compared = compareSources(sources);
  const learned = learnMatches(compared.comparison, compared.pairs, compared.controls);
  return { learned, taken: takenPairs(sources, compared, learned) };
}

function comparisonOf({ reference, other, options }: SourcesToMatch): Comparison {
  const { days, km, taxonomies } = options;
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

function takenPairs(
  { given, isReferenceFirst, options }: SourcesToMatch,
  { comparison, pairs }: ComparedSources,
  learned: LearnedMatches,
): Uint32Array {
  switch (options.mode) {
    case 'probabilistic':
      return bestAssignment({ pairs, probability: learned.probability });
    case 'stable':
      return stableMatching({ comparison, pairs, given });
    case 'meltt':
      return melttMatching({ comparison, pairs, given }, isReferenceFirst);
  }
}
