import type { GroupYear } from '../../packages/desk/dist/index.js';
import type { Probabilities } from './baselines.ts';

/** How well named sponsors fit those that are known. */
export interface Measures {
  /** F1 over all pairs of group-year and state, where a state counts as named from one half up. */
  readonly microF1: number;
  /** The highest F1 that any one threshold would have had: known only afterwards, and the same however figures are written. */
  readonly highestF1: number;
  /** Mean share of a group's sponsors among the three likeliest states, over group-years that have any. */
  readonly recallAt3: number;
  /** Natural log loss a group-year, summed over states. */
  readonly logLoss: number;
  /** Expected calibration error over ten equal bins of all pairs above one in a hundred. */
  readonly calibrationError: number;
}

/** The measures as a table tells them. */
export const FIGURES: readonly { readonly name: string; readonly of: (one: Measures) => number }[] =
  [
    { name: 'micro-F1', of: (one) => one.microF1 },
    { name: 'at its best threshold', of: (one) => one.highestF1 },
    { name: 'recall@3', of: (one) => one.recallAt3 },
    { name: 'log loss', of: (one) => one.logLoss },
    { name: 'ECE', of: (one) => one.calibrationError },
  ];

const NAMED_FROM = 0.5;
const NEAR_ZERO = 1e-6;
const BINS = 10;
const WORTH_A_BIN = 0.01;

/** A group in a year and a state that may have backed it. */
interface Pair {
  readonly probability: number;
  readonly isSponsor: boolean;
}

/** Measures probabilities against the sponsors that are known. Sponsors that are no candidate count as missed. */
export function measure(
  predictions: readonly Probabilities[],
  asked: readonly GroupYear[],
): Measures {
  const pairs = predictions.flatMap((probabilities, index) =>
    [...probabilities].map(([state, probability]) => ({
      probability: Math.min(1 - NEAR_ZERO, Math.max(NEAR_ZERO, probability)),
      isSponsor: asked[index]!.sponsors.has(state),
    })),
  );
  const sponsors = asked.reduce((sum, one) => sum + one.sponsors.size, 0);
  const named = pairs.filter(({ probability }) => probability >= NAMED_FROM);
  const right = named.filter(({ isSponsor }) => isSponsor).length;
  const losses = pairs.map(
    ({ probability, isSponsor }) => -Math.log(isSponsor ? probability : 1 - probability),
  );
  return {
    microF1: (2 * right) / (named.length + sponsors),
    highestF1: highestF1(pairs, sponsors),
    recallAt3: recallAt3(predictions, asked),
    logLoss: losses.reduce((sum, loss) => sum + loss, 0) / asked.length,
    calibrationError: calibrationError(pairs),
  };
}

function highestF1(pairs: readonly Pair[], sponsors: number): number {
  const likeliestFirst = pairs.toSorted((a, b) => b.probability - a.probability);
  let [right, highest] = [0, 0];
  for (const [index, { probability, isSponsor }] of likeliestFirst.entries()) {
    right += isSponsor ? 1 : 0;
    if (likeliestFirst[index + 1]?.probability === probability) continue;
    highest = Math.max(highest, (2 * right) / (index + 1 + sponsors));
  }
  return highest;
}

function recallAt3(predictions: readonly Probabilities[], asked: readonly GroupYear[]): number {
  const shares = predictions.flatMap((probabilities, index) => {
    const { sponsors } = asked[index]!;
    if (sponsors.size === 0) return [];
    const leading = [...probabilities].toSorted((a, b) => b[1] - a[1]).slice(0, 3);
    return [leading.filter(([state]) => sponsors.has(state)).length / sponsors.size];
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function calibrationError(pairs: readonly Pair[]): number {
  const counted = pairs.filter(({ probability }) => probability > WORTH_A_BIN);
  const gaps = new Float64Array(BINS);
  for (const { probability, isSponsor } of counted) {
    const bin = Math.min(BINS - 1, Math.floor(probability * BINS));
    gaps[bin]! += probability - (isSponsor ? 1 : 0);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / counted.length;
}
