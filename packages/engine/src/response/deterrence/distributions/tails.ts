import { gammaUpperTail } from './gamma-function.ts';

/** Chance that a χ² variable with so many degrees of freedom is above a value. */
export function chiSquareTail(chiSquare: number, degrees: number): number {
  return gammaUpperTail(degrees / 2, chiSquare / 2);
}

/** 90 % of χ² variables with one degree of freedom are below (standard table). Ends of 90 % profile intervals. */
export const CHI_SQUARE_90 = 2.705543454095404;

/** Chance that a standard normal variable is below a value. */
export function normalBelow(x: number): number {
  const tail = chiSquareTail(x * x, 1) / 2;
  return x < 0 ? tail : 1 - tail;
}

/** The value below which a standard normal variable is with this chance; bisected, to 10⁻¹². */
export function normalQuantile(chance: number): number {
  let below = -9;
  let above = 9;
  while (above - below > 1e-12) {
    const middle = (below + above) / 2;
    if (normalBelow(middle) < chance) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

/** Chance of a Kolmogorov-Smirnov distance at least so large among `count` values that do come from the distribution
 *  (Stephens' correction of Kolmogorov's limit, as in Numerical Recipes 14.3). */
export function kolmogorovTail(distance: number, count: number): number {
  const root = Math.sqrt(count);
  const scaled = (root + 0.12 + 0.11 / root) * distance;
  // Below this the series converges slowly and the chance is 1 to eight digits.
  if (scaled < 0.3) return 1;
  let sum = 0;
  for (let term = 1; term <= 100; term++)
    sum += (term % 2 === 1 ? 2 : -2) * Math.exp(-2 * term * term * scaled * scaled);
  return Math.min(1, Math.max(0, sum));
}
