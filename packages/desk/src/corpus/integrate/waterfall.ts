import type { ComparedPairs } from './compared-pairs.ts';
import { UNSAID } from './comparison-levels.ts';
import { DEATHS_UNSAID } from './deaths-pairs.ts';
import { type LearnedMatches, startingOdds } from './learn-matches.ts';
import type { ComparedSources } from './match-sources.ts';

/** One step from no opinion to the probability of a pair, in log-odds (natural logarithm). */
export interface WaterfallStep {
  readonly what: string;
  /** What was compared and came out, in words. */
  readonly because: string;
  readonly logOdds: number;
}

/** All about the two sources of a pair. */
interface MatchedSources extends ComparedSources {
  readonly learned: LearnedMatches;
}

/** Pairs that each level of the controls counts at least, so that a level never met has a weight. */
const SMOOTHING = 0.5;

/**
 * Why a pair has its probability: the start, each comparison as in Fellegi and Sunter (how usual this outcome is among
 * matches, over how usual it is among pairs too far apart in time to be one event), how crowded the place is beyond the
 * average, and rivals. The steps sum to the log-odds of the probability.
 */
export function waterfall(sources: MatchedSources, pair: number): readonly WaterfallStep[] {
  const { pairs, learned } = sources;
  const { odds, probability } = learned;
  const before = [startStep(sources), ...comparisonSteps(sources, pair)];
  const explained = before.reduce((sum, { logOdds }) => sum + logOdds, 0);
  const alone = Math.log(odds[pair]!);
  const withRivals = Math.log(probability[pair]! / (1 - probability[pair]!));
  const rivals = rivalsOf(pairs, pair);
  return [
    ...before,
    {
      what: 'local density',
      because: 'how thick unrelated records like it are at this very place',
      logOdds: alone - explained,
    },
    {
      what: 'rivals',
      because: `${rivals} other pairs in the window claim one of the two records`,
      logOdds: withRivals - alone,
    },
  ];
}

function rivalsOf({ reference, other }: ComparedPairs, pair: number): number {
  let rivals = 0;
  for (let each = 0; each < reference.length; each++)
    if (each !== pair && (reference[each] === reference[pair] || other[each] === other[pair]))
      rivals++;
  return rivals;
}

/** A record of the other source at random in the window, against the one record that may be the same event. */
function startStep({ comparison, controls, learned }: MatchedSources): WaterfallStep {
  const found = controls.weight.reduce((sum, each) => sum + each, 0);
  const looked = controls.days.reduce((sum, each) => sum + each, 0);
  const ratio = comparison.other.day.length / comparison.reference.day.length;
  const unrelated = (Math.max(found, SMOOTHING) / looked) * ratio * (2 * comparison.days + 1);
  return {
    what: 'start',
    because: `${(100 * learned.weights.shareOfReference).toFixed(0)} % have a counterpart; ${unrelated.toPrecision(2)} unrelated records are in a window`,
    logOdds: Math.log(startingOdds(learned.weights) / unrelated),
  };
}

function comparisonSteps(sources: MatchedSources, pair: number): readonly WaterfallStep[] {
  const { comparison, pairs, controls } = sources;
  const { weights } = sources.learned;
  const lag = pairs.lag[pair]!;
  const { edgesKm } = comparison.distances;
  const distance = pairs.distance[pair]!;
  const inDays = {
    what: 'days apart',
    because: `${lag} days`,
    logOdds: Math.log(weights.lag[lag + comparison.days]! * weights.lag.length),
  };
  const inKm = {
    what: 'distance',
    because: `${edgesKm[distance - 1] ?? 0} to ${edgesKm[distance]} km`,
    logOdds: logRatio(
      weights.distance,
      controlShares(controls.pairs.distance, controls.weight, edgesKm.length),
      distance,
    ),
  };
  const categories = comparison.categories.flatMap(({ name, pair: { levels } }, category) => {
    const level = pairs.categories[category]![pair]!;
    if (level === UNSAID) return [];
    const unrelated = controlShares(
      controls.pairs.categories[category]!,
      controls.weight,
      levels + 1,
    );
    const because =
      level === levels
        ? 'nothing in common'
        : level === 0
          ? 'the same'
          : `agree on level ${level + 1}`;
    return [
      { what: name, because, logOdds: logRatio(weights.categories[category]!, unrelated, level) },
    ];
  });
  return [inDays, inKm, ...deathsStep(sources, pair), ...categories];
}

/** How likely the other source's count is, given the reference's, over how usual it is in that source. */
function deathsStep(
  { comparison, pairs, learned: { weights } }: MatchedSources,
  pair: number,
): readonly WaterfallStep[] {
  const number = pairs.deaths[pair]!;
  if (number === DEATHS_UNSAID) return [];
  const matched = pairs.deathsPairs.probabilities(weights.deaths)[number]!;
  const usual = comparison.shareOfDeaths(comparison.other.deaths[pairs.other[pair]!]!);
  return [
    {
      what: 'deaths',
      because: 'how far the counts differ, given how many',
      logOdds: Math.log(matched / usual),
    },
  ];
}

function logRatio(matched: Float64Array, unrelated: Float64Array, level: number): number {
  return Math.log(matched[level]! / unrelated[level]!);
}

function controlShares(levels: Uint8Array, weight: Float64Array, count: number): Float64Array {
  const counts = new Float64Array(count).fill(SMOOTHING);
  for (let pair = 0; pair < levels.length; pair++)
    if (levels[pair] !== UNSAID) counts[levels[pair]!]! += weight[pair]!;
  const sum = counts.reduce((total, each) => total + each, 0);
  return counts.map((each) => each / sum);
}
