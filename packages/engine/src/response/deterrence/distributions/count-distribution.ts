import { logGamma, logRising } from './gamma-function.ts';

/** A distribution of counts: negative binomial, or Poisson where the size is infinite. */
export interface CountDistribution {
  readonly mean: number;
  /** Variance is mean + mean²/size (the form called NB2). */
  readonly size: number;
}

/** Natural logarithm of the chance of a count. */
export function logChance(count: number, { mean, size }: CountDistribution): number {
  if (mean === 0) return count === 0 ? 0 : -Infinity;
  if (size === Infinity) return count * Math.log(mean) - mean - logGamma(count + 1);
  const ratio = Math.log1p(mean / size);
  return (
    logRising(size, count) -
    logGamma(count + 1) +
    count * (Math.log(mean / size) - ratio) -
    size * ratio
  );
}

/** From one count to the next: its chance, and that of a count up to and including it. */
interface Step {
  readonly count: number;
  readonly chance: number;
  readonly upTo: number;
}

/** A chance beyond which what is left of the distribution cannot be told in a double. */
const WHOLE = 1 - 1e-13;

/** The counts from 0 upwards with their chances, until all but 10⁻¹³ of the distribution is told. */
function* steps(distribution: CountDistribution): Generator<Step> {
  const { mean, size } = distribution;
  let chance = Math.exp(logChance(0, distribution));
  let upTo = chance;
  // Far above the mean a chance may have underflowed to 0 before it came to anything.
  const last =
    Math.ceil(mean + 60 * Math.sqrt(mean + (size === Infinity ? 0 : mean ** 2 / size))) + 60;
  for (let count = 0; count <= last; count++) {
    yield { count, chance, upTo };
    if (upTo >= WHOLE) return;
    chance =
      chance > 1e-290
        ? chance * rise(count, distribution)
        : Math.exp(logChance(count + 1, distribution));
    upTo += chance;
  }
}

/** The chance of the next count over that of this one. */
function rise(count: number, { mean, size }: CountDistribution): number {
  if (size === Infinity) return mean / (count + 1);
  return (((count + size) / (count + 1)) * mean) / (mean + size);
}

/** Chances of fewer than a count, and of at most that count. */
export function chancesBelow(
  count: number,
  distribution: CountDistribution,
): { fewer: number; atMost: number } {
  for (const step of steps(distribution))
    if (step.count === count)
      return { fewer: Math.max(0, step.upTo - step.chance), atMost: Math.min(1, step.upTo) };
  return { fewer: 1, atMost: 1 };
}

/** The least count that is not exceeded with at least this chance. */
export function countQuantile(chance: number, distribution: CountDistribution): number {
  let last = 0;
  for (const { count, upTo } of steps(distribution)) {
    last = count;
    if (upTo >= chance) return count;
  }
  return last;
}

/** Continuous ranked probability score of a forecast for a count, in counts; lower is better
 *  (Gneiting & Raftery 2007, for whole numbers: Σ (F(k) − 1{count ≤ k})²). */
export function rankedProbabilityOfCount(count: number, distribution: CountDistribution): number {
  let score = 0;
  let told = 0;
  for (const step of steps(distribution)) {
    score += (step.count >= count ? 1 - step.upTo : step.upTo) ** 2;
    told = step.count;
  }
  return score + Math.max(0, count - told - 1);
}
