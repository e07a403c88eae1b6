import type { ComparedPairs, Comparison } from './compared-pairs.ts';
import { UNSAID } from './comparison-levels.ts';
import { type DeathsWeights, startingDeathsWeights } from './deaths-pairs.ts';
import { sumOf } from './sum-of.ts';

/** What is learned of two sources: how records of one event differ between them (Fellegi and Sunter's m-probabilities). */
export interface MatchWeights {
  /** Of each difference in days, from -days to days. */
  readonly lag: Float64Array;
  readonly distance: Float64Array;
  readonly deaths: DeathsWeights;
  /** Of each level of agreement, for each category compared. */
  readonly categories: readonly Float64Array[];
  /** Share of the reference's events that the other source has too. */
  readonly shareOfReference: number;
  /** Share of the other source's events that the reference has too. */
  readonly shareOfOther: number;
}

/** Half a pair is added to each level (Jeffreys' prior), so that nothing unseen becomes impossible. */
const SMOOTHING = 0.5;

/** Half of either source, before anything is learned. */
const STARTING_SHARE = 0.5;

/** Km over which nearness falls by e before anything is learned. Declared. */
const STARTING_SCALE_KM = 5;

/** Weight of the coarsest level, against 1 for all that agree, before anything is learned. Declared. */
const STARTING_DISAGREEMENT = 0.05;

/** Most of a source that can be taken to be in the other, so that odds stay finite. */
const LARGEST_SHARE = 0.99;

/** Weights before anything is learned: near, of one kind, with about as many killed. Days say nothing yet. */
export function startingWeights(comparison: Comparison): MatchWeights {
  const { edgesKm } = comparison.distances;
  const nearness = (km: number) => Math.exp(-km / STARTING_SCALE_KM);
  return {
    lag: normalised(new Float64Array(2 * comparison.days + 1).fill(1)),
    distance: normalised(
      Float64Array.from(
        edgesKm,
        // A floor, for levels so far off that the difference underflows.
        (edge, level) => nearness(edgesKm[level - 1] ?? 0) - nearness(edge) + 1e-6,
      ),
    ),
    deaths: startingDeathsWeights(),
    categories: comparison.categories.map(({ pair: { levels } }) =>
      normalised(
        Float64Array.from({ length: levels + 1 }, (_, level) =>
          level < levels ? 1 / levels : STARTING_DISAGREEMENT,
        ),
      ),
    ),
    shareOfReference: STARTING_SHARE,
    shareOfOther: STARTING_SHARE,
  };
}

/**
 * Weights that pairs of the given probabilities would have: the M-step of expectation-maximisation.
 *
 * @param share how large a part of all pairs these are
 */
export function weightsOf(
  comparison: Comparison,
  { pairs, share }: { pairs: ComparedPairs; share: number },
  probability: Float64Array,
): MatchWeights {
  const { edgesKm } = comparison.distances;
  const expected = sumOf(probability) / share;
  const shareOf = (events: number) =>
    Math.min(Math.max(expected, SMOOTHING) / Math.max(events, 1), LARGEST_SHARE);
  return {
    lag: lagWeights(pairs.lag, comparison.days, probability),
    distance: normalised(counted(pairs.distance, edgesKm.length, probability)),
    deaths: deathsWeights(pairs, probability),
    categories: comparison.categories.map(({ pair: { levels } }, category) =>
      normalised(counted(pairs.categories[category]!, levels + 1, probability)),
    ),
    shareOfReference: shareOf(comparison.reference.day.length),
    shareOfOther: shareOf(comparison.other.day.length),
  };
}

function lagWeights(lags: Int32Array, days: number, probability: Float64Array): Float64Array {
  const counts = new Float64Array(2 * days + 1).fill(SMOOTHING);
  countLags(lags, probability, { counts, days });
  return normalised(counts);
}

function countLags(
  lags: Int32Array,
  probability: Float64Array,
  { counts, days }: { counts: Float64Array; days: number },
): void {
  const sums = counts;
  for (let pair = 0; pair < lags.length; pair++) sums[lags[pair]! + days]! += probability[pair]!;
}

function counted(levels: Uint8Array, count: number, probability: Float64Array): Float64Array {
  const counts = new Float64Array(count).fill(SMOOTHING);
  for (let pair = 0; pair < levels.length; pair++)
    if (levels[pair] !== UNSAID) counts[levels[pair]!]! += probability[pair]!;
  return counts;
}

function deathsWeights(
  { deaths, deathsPairs }: ComparedPairs,
  probability: Float64Array,
): DeathsWeights {
  return deathsPairs.weightsOf(matchesOfCounts(deaths, deathsPairs.count, probability));
}

function matchesOfCounts(
  deaths: Uint32Array,
  count: number,
  probability: Float64Array,
): Float64Array {
  const matches = new Float64Array(count);
  for (let pair = 0; pair < deaths.length; pair++) matches[deaths[pair]!]! += probability[pair]!;
  return matches;
}

function normalised(counts: Float64Array): Float64Array {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => count / sum);
}
