import type { CountDistribution } from '../distributions/count-distribution.ts';
import { logGamma, logRising, logRisingSlope } from '../distributions/gamma-function.ts';
import { minimise } from '../fitting/minimise.ts';

/**
 * The model that forecasts: λₜ = weekday·(baseRate + Σ weight·E), where each E is the mean of earlier days that fades at one
 * of {@link FADES}, and the variance is λ·(1 + spread). The variance follows the mean and not its square: where a campaign
 * dies down to a third, a size fitted to its height would promise too much.
 */
interface WeeklyParameters {
  readonly baseRate: number;
  /** Of yesterday, of the last days, of the last week, of the last month. */
  readonly weights: readonly number[];
  /** What the variance is above the mean, as a share of it. */
  readonly spread: number;
  /** Rate of each weekday over the usual, from the weekday of the first day on. */
  readonly weekdays: readonly number[];
}

/** Share of influence left after a day, for each of the means of earlier days. Declared: yesterday alone, and half-lives of
 *  1, 3 and 14 days; the weights choose between them. */
const FADES = [0, 0.5, 0.8, 0.95];

/** Days of the week. */
const WEEK = 7;

/** How firmly the rate of each source (the base, and the mean of earlier days at each pace) is held near what is expected
 *  of it: the shape of a gamma distribution about it. Without any, a source may fall to nothing, whence no search brings it back, and
 *  forecasts depend on where the first search began. Declared: hardly firmer than nothing; between 0.2 and 2. */
const FIRMNESS = 0.5;

/** How far weekdays may be expected to differ, as a standard deviation of the logarithm. Declared: 5 %, between 2 and 10 % in
 *  series of attacks; data move it. */
const WEEKDAY_SPREAD = 0.05;

/** What is expected before the days are looked at. Declared: most of what is seen goes on, at each pace alike, and days
 *  are twice as varied as chance makes them. */
const CARRIED_ON = 0.9;
const SPREAD_START = 1;

/** Rates nearer to nothing than this are not told apart. Declared: an attack in a million days. */
const LEAST_RATE = 1e-6;

const SPREAD_PLACE = 1 + FADES.length;
const COORDINATES = SPREAD_PLACE + 1 + WEEK;

/** Where a search begins when nothing is known: what is expected. */
export function weeklyStart(counts: ArrayLike<number>): Float64Array {
  const at = new Float64Array(COORDINATES);
  at.set(expectedSources(counts).map(Math.log));
  at[SPREAD_PLACE] = Math.log(SPREAD_START);
  return at;
}

/** The likeliest coordinates for the days so far, sources and weekdays drawn a little towards what is expected of them. The
 *  same from any start. */
export function fitWeekly(counts: ArrayLike<number>, start: Float64Array): Float64Array {
  const expected = expectedSources(counts);
  return minimise(
    (at, slope) => {
      const height = minimand(counts, at, slope);
      return height + pullOfSources(at, expected, slope) + pullOfWeekdays(at, slope);
    },
    start,
    1e-7,
  ).at;
}

/** The base rate, and the weight of the mean of earlier days at each pace. */
function expectedSources(counts: ArrayLike<number>): number[] {
  const mean = meanOfFirst(counts, counts.length);
  return [mean * (1 - CARRIED_ON), ...FADES.map(() => CARRIED_ON / FADES.length)];
}

/** The forecast of the day after the last. */
export function weeklyForecast(counts: ArrayLike<number>, at: Float64Array): CountDistribution {
  const { baseRate, weights, spread, weekdays } = weeklyParameters(at);
  const means = new FadingMeans(counts);
  for (let day = 0; day < counts.length; day++) means.take(counts[day]!);
  const mean = Math.max(
    LEAST_RATE,
    weekdays[counts.length % WEEK]! * (baseRate + means.weighed(weights)),
  );
  return { mean, size: mean / spread };
}

/** The numbers that a place in the coordinates stands for. */
function weeklyParameters(at: Float64Array): WeeklyParameters {
  const weekdays = centred(at);
  return {
    baseRate: Math.exp(at[0]!),
    weights: Array.from(at.subarray(1, SPREAD_PLACE), Math.exp),
    spread: Math.exp(at[SPREAD_PLACE]!),
    weekdays: weekdays.map(Math.exp),
  };
}

/** Logarithms of the weekdays, their mean taken away: that belongs to the rate. */
function centred(at: Float64Array): number[] {
  const raw = Array.from(at.subarray(SPREAD_PLACE + 1));
  const mean = raw.reduce((sum, log) => sum + log, 0) / WEEK;
  return raw.map((log) => log - mean);
}

/** Means of the days so far, each fading at its own pace, begun at the mean of the first week. */
class FadingMeans {
  readonly at: Float64Array;

  constructor(counts: ArrayLike<number>) {
    this.at = new Float64Array(FADES.length).fill(meanOfFirst(counts, WEEK));
  }

  take(count: number): void {
    for (let index = 0; index < FADES.length; index++)
      this.at[index] = FADES[index]! * this.at[index]! + (1 - FADES[index]!) * count;
  }

  weighed(weights: readonly number[]): number {
    let sum = 0;
    for (let index = 0; index < FADES.length; index++) sum += weights[index]! * this.at[index]!;
    return sum;
  }
}

/** Mean of at most so many first days; half an attack where there is none. */
function meanOfFirst(counts: ArrayLike<number>, most: number): number {
  const days = Math.min(most, counts.length);
  let sum = 0;
  for (let day = 0; day < days; day++) sum += counts[day]!;
  return Math.max(sum, 0.5) / Math.max(days, 1);
}

/** Negative log-likelihood and its slope. */
function minimand(counts: ArrayLike<number>, at: Float64Array, slope: Float64Array): number {
  const { baseRate, weights, spread, weekdays } = weeklyParameters(at);
  const means = new FadingMeans(counts);
  slope.fill(0);
  let height = 0;
  for (let day = 0; day < counts.length; day++) {
    const count = counts[day]!;
    const weekday = day % WEEK;
    const factor = weekdays[weekday]!;
    const rate = Math.max(LEAST_RATE, factor * (baseRate + means.weighed(weights)));
    const size = rate / spread;
    const rising = logRisingSlope(size, count) - Math.log1p(spread);
    height -=
      logRising(size, count) -
      logGamma(count + 1) -
      size * Math.log1p(spread) +
      count * Math.log(spread / (1 + spread));
    const pull = rising / spread;
    slope[0]! -= pull * factor * baseRate;
    for (let index = 0; index < FADES.length; index++)
      slope[1 + index]! -= pull * factor * weights[index]! * means.at[index]!;
    slope[SPREAD_PLACE]! += size * rising + (size * spread - count) / (1 + spread);
    slope[SPREAD_PLACE + 1 + weekday]! -= pull * rate;
    means.take(count);
  }
  return height;
}

/** Adds the pull of the sources towards what is expected of them: minus the logarithm of a gamma distribution's density. */
function pullOfSources(at: Float64Array, expected: readonly number[], slope: Float64Array): number {
  let height = 0;
  for (const [source, mean] of expected.entries()) {
    const ratio = Math.exp(at[source]!) / mean;
    height += FIRMNESS * (ratio - at[source]!);
    slope[source]! += FIRMNESS * (ratio - 1);
  }
  return height;
}

/** Adds the pull of the weekdays towards being alike, and turns their slopes into those of centred logarithms. */
function pullOfWeekdays(at: Float64Array, slope: Float64Array): number {
  const precision = 1 / WEEKDAY_SPREAD ** 2;
  const logs = centred(at);
  const weekdays = slope.subarray(SPREAD_PLACE + 1);
  let mean = 0;
  for (const [weekday, log] of logs.entries()) {
    weekdays[weekday]! += precision * log;
    mean += weekdays[weekday]! / WEEK;
  }
  for (let weekday = 0; weekday < WEEK; weekday++) weekdays[weekday]! -= mean;
  return (precision / 2) * logs.reduce((sum, log) => sum + log * log, 0);
}
