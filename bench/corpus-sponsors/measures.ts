import type { GroupYear } from '../../packages/desk/dist/index.js';
import type { Probabilities } from './baselines.ts';

/** How well named sponsors fit those that are known. */
export interface Measures {
  /** F1 over all pairs of group-year and state, where a state counts as named from one half up. */
  readonly microF1: number;
  /** Mean share of a group's sponsors among the three likeliest states, over group-years that have any. */
  readonly recallAt3: number;
  /** Natural log loss a group-year, summed over states. */
  readonly logLoss: number;
  /** Expected calibration error over ten equal bins of all pairs above one in a hundred. */
  readonly calibrationError: number;
}

const NAMED_FROM = 0.5;
const NEAR_ZERO = 1e-6;
const BINS = 10;
const WORTH_A_BIN = 0.01;

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
    recallAt3: recallAt3(predictions, asked),
    logLoss: losses.reduce((sum, loss) => sum + loss, 0) / asked.length,
    calibrationError: calibrationError(pairs),
  };
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

function calibrationError(pairs: readonly { probability: number; isSponsor: boolean }[]): number {
  const counted = pairs.filter(({ probability }) => probability > WORTH_A_BIN);
  const gaps = new Float64Array(BINS);
  for (const { probability, isSponsor } of counted) {
    const bin = Math.min(BINS - 1, Math.floor(probability * BINS));
    gaps[bin]! += probability - (isSponsor ? 1 : 0);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / counted.length;
}
