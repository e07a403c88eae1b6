import type { Random } from '../../vocabulary/index.ts';

/** The density of a rate, and the rate drawn last. */
export interface Slice {
  /** Up to a constant. */
  readonly logDensity: (rate: number) => number;
  readonly from: number;
  /** How far a step goes while the slice is looked for. Any is right; the width of the density is quick. */
  readonly step: number;
}

/** Rates end this far from 0 and 1, where a density can be without bound. */
const EDGE = Number.EPSILON;

/**
 * Draws a rate by slice sampling, stepping out and shrinking (Neal 2003, sections 4.1 and 4.2): draws in a row have the
 * density exactly, with nothing to tune.
 */
export function drawFromSlice({ logDensity, from, step }: Slice, random: Random): number {
  const level = logDensity(from) + Math.log(1 - random());
  let lower = from - random() * step;
  let upper = lower + step;
  while (lower > EDGE && logDensity(lower) > level) lower -= step;
  while (upper < 1 - EDGE && logDensity(upper) > level) upper += step;
  lower = Math.max(lower, EDGE);
  upper = Math.min(upper, 1 - EDGE);
  for (;;) {
    const rate = lower + (upper - lower) * random();
    if (rate === from || logDensity(rate) >= level) return rate;
    if (rate < from) lower = rate;
    else upper = rate;
  }
}

/** The nearest rate that a slice can hold. */
export function withinEdges(rate: number): number {
  return Math.min(Math.max(rate, EDGE), 1 - EDGE);
}
