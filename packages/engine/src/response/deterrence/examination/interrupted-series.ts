import type { Interval } from '../../../vocabulary/index.ts';
import { minimise, type Sloped } from '../fitting/minimise.ts';

/** The change of the rate at a day, and how it compares with changes at days on which nothing was done. */
export interface Interruption {
  /** The day, counted from 0. */
  readonly day: number;
  /** Rate just after the day over the rate just before, the trend of the stretch set apart: under 1 is a drop. */
  readonly rateRatio: number;
  /** Share of placebo days, the day itself among them, with a change at least as large either way. */
  readonly chance: number;
}

/** The changes at all days of a response together, beside the same pattern of days moved along the series. */
export interface Interruptions {
  readonly each: readonly Interruption[];
  /** Days too near an end of the series for a stretch before and after. */
  readonly leftOut: readonly number[];
  /** Mean change as a ratio, and the share of moved patterns with one at least as large; none without a day. */
  readonly together?: { readonly rateRatio: number; readonly chance: number };
  /** Days that served as placebos. */
  readonly placebos: number;
  /** Between which the changes of nine placebo days in ten lie, as ratios; none without a placebo day. */
  readonly placeboRatios?: Interval;
}

/** Days looked at on either side. Declared: four weeks, so that each weekday counts the same. */
export const STRETCH = 28;

/** Pull of the change and of the trend towards none, as the precision of a normal prior, so that a stretch without an
 *  attack has a finite change. Declared: a factor of e³ either way is still within two standard deviations. */
const PULL = 0.5;

/**
 * Changes of the rate at the days of responses, by a straight trend of the logarithm with a step, and the same at every
 * other day as placebo (in the manner of Abadie, Diamond & Hainmueller 2010). The day itself belongs to neither side.
 */
export function examineInterruptions(
  counts: ArrayLike<number>,
  days: readonly number[],
  stretch = STRETCH,
): Interruptions {
  const fits = (day: number) => day >= stretch && day + stretch < counts.length;
  const steps = new Map<number, number>();
  for (let day = stretch; fits(day); day++) steps.set(day, stepAt(counts, day, stretch));
  const eligible = [...new Set(days)].filter(fits).toSorted((a, b) => a - b);
  const placebos = [...steps].filter(([day]) => !eligible.includes(day)).map(([, step]) => step);
  const each = eligible.map((day) => {
    const step = steps.get(day) as number;
    return { day, rateRatio: Math.exp(step), chance: shareAsLarge(step, placebos) };
  });
  const leftOut = [...new Set(days)].filter((day) => !fits(day)).toSorted((a, b) => a - b);
  const together = changeTogether(eligible, [...steps.values()], stretch);
  const placeboRatios = middleRatios(placebos);
  return {
    each,
    leftOut,
    placebos: placebos.length,
    ...(together && { together }),
    ...(placeboRatios && { placeboRatios }),
  };
}

function middleRatios(steps: readonly number[]): Interval | undefined {
  if (steps.length === 0) return undefined;
  const rising = steps.toSorted((a, b) => a - b);
  const at = (share: number) => Math.exp(rising[Math.round(share * (rising.length - 1))]!);
  return { lower: at(0.05), upper: at(0.95) };
}

/** The mean step of the days, and its place among those of the same days all moved by one number of days, round the end. */
function changeTogether(
  days: readonly number[],
  steps: readonly number[],
  stretch: number,
): { rateRatio: number; chance: number } | undefined {
  if (days.length === 0) return undefined;
  const meanMovedBy = (moved: number) =>
    days.reduce((sum, day) => sum + steps[(day - stretch + moved) % steps.length]!, 0) /
    days.length;
  const mean = meanMovedBy(0);
  const others = Array.from({ length: steps.length - 1 }, (_, index) => meanMovedBy(index + 1));
  return { rateRatio: Math.exp(mean), chance: shareAsLarge(mean, others) };
}

/** Share of steps as large either way as the one given, which counts as one of them. */
function shareAsLarge(step: number, others: readonly number[]): number {
  const larger = others.filter((other) => Math.abs(other) >= Math.abs(step)).length;
  return (1 + larger) / (1 + others.length);
}

/** Step of the logarithm of the rate at a day, in a Poisson regression with a trend over the days on either side. */
function stepAt(counts: ArrayLike<number>, day: number, stretch: number): number {
  let before = 0;
  let after = 0;
  for (let distance = 1; distance <= stretch; distance++) {
    before += counts[day - distance]!;
    after += counts[day + distance]!;
  }
  const sloped: Sloped = (at, slope) => {
    const [level, trend, step] = at as unknown as [number, number, number];
    let height = (PULL / 2) * (trend * trend + step * step);
    slope[0] = 0;
    slope[1] = PULL * trend;
    slope[2] = PULL * step;
    for (let distance = -stretch; distance <= stretch; distance++) {
      if (distance === 0) continue;
      const place = distance / stretch;
      const since = distance > 0 ? 1 : 0;
      const log = level + trend * place + step * since;
      const rate = Math.exp(log);
      const count = counts[day + distance]!;
      height += rate - count * log;
      slope[0] += rate - count;
      slope[1] += (rate - count) * place;
      slope[2] += (rate - count) * since;
    }
    return height;
  };
  const mean = Math.max(before + after, 0.5) / (2 * stretch);
  return minimise(sloped, [Math.log(mean), 0, 0], 1e-7).at[2]!;
}
