import type { ComparedPairs, Comparison } from './compared-pairs.ts';
import { giveBack } from './give-back.ts';
import { type LearningSample, learningSample } from './learning-sample.ts';
import { type Controls, densitiesGivenReference, densitiesOfUnrelated } from './local-density.ts';
import { type MatchWeights, startingWeights, weightsOf } from './match-weights.ts';
import { OneToOne } from './one-to-one.ts';
import { rivalSets } from './rival-sets.ts';
import { sumOf } from './sum-of.ts';

/** Pairs with the probability that each is one event, and the weights that it comes from. */
export interface LearnedMatches {
  readonly weights: MatchWeights;
  /** Odds of each pair by itself, as if neither record had a rival. */
  readonly odds: Float64Array;
  readonly probability: Float64Array;
}

/** Most rounds of expectation-maximisation. Declared: sources of the casebook settle within fifteen. */
const MOST_ROUNDS = 50;

/** Change of the expected number of matches, as a share of it, below which weights have settled. Declared. */
const SETTLED = 1e-4;

/** Rounds of messages between two changes of the weights. Declared: the messages go on from where they were. */
const ROUNDS_OF_MESSAGES = 3;

/**
 * Learns how two records of one event differ between two sources, from the pairs themselves and no example: weights in
 * the sense of Fellegi and Sunter (1969) by expectation-maximisation, against the local density of unrelated records,
 * with one counterpart at most for each record.
 */
export function learnMatches(
  comparison: Comparison,
  pairs: ComparedPairs,
  controls: Controls,
): LearnedMatches {
  const sets = rivalSets(pairs, {
    reference: comparison.reference.day.length,
    other: comparison.other.day.length,
  });
  const all = { pairs, sets, controls, share: 1 };
  const sample = learningSample(all, comparison.other.day.length);
  const { weights, oneToOne } = learnWeights(comparison, sample);
  const odds = oddsOf(comparison, all, weights);
  const settled = sample === all ? oneToOne : new OneToOne(pairs, sets);
  return { weights, odds, probability: settled.probabilities(odds) };
}

function learnWeights(
  comparison: Comparison,
  sample: LearningSample,
): { weights: MatchWeights; oneToOne: OneToOne } {
  const oneToOne = new OneToOne(sample.pairs, sample.sets);
  let weights = startingWeights(comparison);
  let before = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const odds = oddsOf(comparison, sample, weights);
    const probability = oneToOne.probabilitiesAfter(ROUNDS_OF_MESSAGES, odds);
    const expected = sumOf(probability);
    weights = weightsOf(comparison, sample, probability);
    giveBack(odds, probability);
    if (Math.abs(expected - before) <= SETTLED * expected) break;
    before = expected;
  }
  return { weights, oneToOne };
}

/** Odds that a pair is one event rather than two that happen to be near, before rivals are looked at. */
function oddsOf(
  comparison: Comparison,
  { pairs, controls }: Pick<LearningSample, 'pairs' | 'controls'>,
  weights: MatchWeights,
): Float64Array {
  const odds = densitiesGivenReference(pairs, weights);
  const unrelated = densitiesOfUnrelated(comparison, controls, weights);
  const ofLag = weights.lag.map((weight) => weight * startingOdds(weights));
  const { lag, other } = pairs;
  timesOddsAgainst(odds, { lag, other }, { ofLag, days: comparison.days, unrelated });
  giveBack(unrelated);
  return odds;
}

function timesOddsAgainst(
  density: Float64Array,
  { lag, other }: Pick<ComparedPairs, 'lag' | 'other'>,
  { ofLag, days, unrelated }: { ofLag: Float64Array; days: number; unrelated: Float64Array },
): void {
  const odds = density;
  for (let pair = 0; pair < odds.length; pair++)
    odds[pair]! *= ofLag[lag[pair]! + days]! / unrelated[other[pair]!]!;
}

/**
 * Odds that a record of the reference has a counterpart at all, against records of the other source that have none:
 * the density of unrelated records counts all of that source, matched ones too.
 */
export function startingOdds({ shareOfReference, shareOfOther }: MatchWeights): number {
  return shareOfReference / (1 - shareOfReference) / (1 - shareOfOther);
}
