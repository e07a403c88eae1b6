/** Bounds of a probability. Nothing known is {@link UNKNOWN}, never a point in the middle. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Anything from 0 to 1: nothing is known. */
export const UNKNOWN: Interval = { lower: 0, upper: 1 };
/** Established. */
export const CERTAIN: Interval = { lower: 1, upper: 1 };
/** Its contrary is established. */
export const EXCLUDED: Interval = { lower: 0, upper: 0 };

/** The interval of the contrary proposition. */
export function complement(interval: Interval): Interval {
  return { lower: 1 - interval.upper, upper: 1 - interval.lower };
}

/** Fréchet bounds of a conjunction: no independence is assumed. An empty conjunction holds. */
export function conjunction(intervals: readonly Interval[]): Interval {
  let lower = 1 - intervals.length;
  let upper = 1;
  for (const interval of intervals) {
    lower += interval.lower;
    upper = Math.min(upper, interval.upper);
  }
  return { lower: Math.max(0, lower), upper };
}

/** Fréchet bounds of a disjunction: no independence is assumed. An empty disjunction fails. */
export function disjunction(intervals: readonly Interval[]): Interval {
  return complement(conjunction(intervals.map(complement)));
}
