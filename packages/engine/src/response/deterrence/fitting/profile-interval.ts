import type { Interval } from '../../../vocabulary/index.ts';
import { CHI_SQUARE_90 } from '../distributions/tails.ts';
import { minimise, type Sloped } from './minimise.ts';

/** A function at its minimum, the negative of a log-likelihood, of which one coordinate is looked at. */
export interface Profiled {
  readonly sloped: Sloped;
  readonly at: Float64Array;
  readonly height: number;
}

/** First step away from the estimate, in units of a logarithm. Declared: it grows and shrinks as needed. */
const FIRST_STEP = 0.1;
/** Ends further away than this many units count as no end at all. Declared: a factor of e³⁰ either way, further than a size
 *  that no data tell from Poisson is from one that they do. */
const FURTHEST = 30;
const END_TOLERANCE = 1e-4;

/**
 * The 90 % profile-likelihood interval of one coordinate: all places where twice the loss of log-likelihood, with every
 * other coordinate at its best, stays under the χ² bound (Venzon & Moolgavkar 1988). An end that is not found is infinite.
 */
export function profileInterval(profiled: Profiled, coordinate: number): Interval {
  return {
    lower: end(profiled, coordinate, -1),
    upper: end(profiled, coordinate, 1),
  };
}

function end(profiled: Profiled, coordinate: number, side: 1 | -1): number {
  const centre = profiled.at[coordinate]!;
  const allowed = CHI_SQUARE_90 / 2;
  let start = profiled.at;
  const loss = (distance: number): number => {
    const held = heldMinimum(profiled.sloped, { start, coordinate, at: centre + side * distance });
    start = held.at;
    return held.height - profiled.height;
  };
  let near = 0;
  let nearLoss = 0;
  let far = FIRST_STEP;
  let farLoss = loss(far);
  while (farLoss < allowed) {
    if (far >= FURTHEST) return side * Infinity;
    near = far;
    nearLoss = farLoss;
    // The loss is nearly a square: aim a little past where the square would reach the bound.
    const aim = farLoss > 1e-9 ? 1.1 * Math.sqrt(allowed / farLoss) : 2;
    far = Math.min(FURTHEST, far * Math.min(2, Math.max(1.05, aim)));
    farLoss = loss(far);
  }
  return centre + side * crossing({ near, nearLoss, far, farLoss }, allowed, loss);
}

/** Regula falsi on the root of the loss, which is nearly straight. */
function crossing(
  bracket: { near: number; nearLoss: number; far: number; farLoss: number },
  allowed: number,
  loss: (distance: number) => number,
): number {
  let { near, nearLoss, far, farLoss } = bracket;
  const aim = Math.sqrt(allowed);
  for (let round = 0; round < 30 && far - near > END_TOLERANCE; round++) {
    const low = Math.sqrt(Math.max(0, nearLoss));
    const share = (aim - low) / (Math.sqrt(farLoss) - low);
    const middle = near + (far - near) * Math.min(0.95, Math.max(0.05, share));
    const middleLoss = loss(middle);
    if (Math.abs(Math.sqrt(Math.max(0, middleLoss)) - aim) < 1e-4 * aim) return middle;
    if (middleLoss < allowed) [near, nearLoss] = [middle, middleLoss];
    else [far, farLoss] = [middle, middleLoss];
  }
  return (near + far) / 2;
}

/** The minimum over all coordinates but one, which is held. */
function heldMinimum(
  sloped: Sloped,
  { start, coordinate, at }: { start: Float64Array; coordinate: number; at: number },
): { at: Float64Array; height: number } {
  const begin = Float64Array.from(start);
  begin[coordinate] = at;
  const held: Sloped = (place, slope) => {
    const height = sloped(place, slope);
    slope[coordinate] = 0;
    return height;
  };
  return minimise(held, begin);
}
