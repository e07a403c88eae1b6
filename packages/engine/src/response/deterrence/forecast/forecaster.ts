import type { CountDistribution } from '../distributions/count-distribution.ts';
import { logRising, logRisingSlope } from '../distributions/gamma-function.ts';
import { minimise } from '../fitting/minimise.ts';
import { fitWeekly, weeklyForecast, weeklyStart } from './weekly-model.ts';

/** Forecasts the count of the day after those given, from them alone. Called with one day more each time. */
export type Forecaster = (counts: ArrayLike<number>) => CountDistribution;

/** The model of {@link weeklyForecast}, refitted on all days so far for each forecast. */
export function weeklyForecaster(): Forecaster {
  let at: Float64Array | undefined;
  return (counts) => {
    at = fitWeekly(counts, at ?? weeklyStart(counts));
    return weeklyForecast(counts, at);
  };
}

/** The same, fitted once to the days before the first forecast. */
export function weeklyForecasterFittedOnce(): Forecaster {
  let at: Float64Array | undefined;
  return (counts) => {
    at ??= fitWeekly(counts, weeklyStart(counts));
    return weeklyForecast(counts, at);
  };
}

/** The mean of the last so many days, with a negative binomial spread fitted to how far such means were off. */
export function meanForecaster(days: number): Forecaster {
  return (counts) => spreadAround(counts, runningMeans(counts, days));
}

/** Exponential smoothing with the weight of the newest day and the spread at their likeliest so far. */
export function smoothingForecaster(): Forecaster {
  return (counts) => {
    const forecasts = WEIGHTS.map((weight) => spreadAround(counts, smoothed(counts, weight)));
    return forecasts.reduce((best, next) =>
      next.logLikelihood > best.logLikelihood ? next : best,
    );
  };
}

/** Weights of the newest day that smoothing tries. Declared: in steps that change a forecast by under a tenth. */
const WEIGHTS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.8, 1];

/** No forecast is under this, as a day without attacks promises no other. Declared: an attack in twenty days. */
const LEAST_MEAN = 0.05;
/** Size with which the search for the spread begins. Declared: anything from 1 to 100 comes to the same. */
const SIZE_START = 10;

/** Means of so many days before each day, and before the day after the last; of fewer at the beginning. */
function runningMeans(counts: ArrayLike<number>, days: number): Float64Array {
  const means = new Float64Array(counts.length + 1);
  let sum = 0;
  for (let day = 1; day <= counts.length; day++) {
    sum += counts[day - 1]! - (day > days ? counts[day - 1 - days]! : 0);
    means[day] = sum / Math.min(day, days);
  }
  return means;
}

function smoothed(counts: ArrayLike<number>, weight: number): Float64Array {
  const means = new Float64Array(counts.length + 1);
  means[1] = counts[0]!;
  for (let day = 2; day <= counts.length; day++)
    means[day] = means[day - 1]! + weight * (counts[day - 1]! - means[day - 1]!);
  return means;
}

/** The last of some forecasts as a negative binomial distribution whose size is the likeliest for those before it. */
function spreadAround(
  counts: ArrayLike<number>,
  means: Float64Array,
): CountDistribution & { readonly logLikelihood: number } {
  const rates = means.map((mean) => Math.max(mean, LEAST_MEAN));
  const found = minimise(
    (at, slope) => {
      const size = Math.exp(at[0]!);
      let height = 0;
      let steep = 0;
      // The first day has nothing before it.
      for (let day = 1; day < counts.length; day++) {
        const count = counts[day]!;
        const rate = rates[day]!;
        height -= logRising(size, count) + count * Math.log(rate / (rate + size));
        height += size * Math.log1p(rate / size);
        steep -=
          logRisingSlope(size, count) - Math.log1p(rate / size) + (rate - count) / (rate + size);
      }
      slope[0] = steep * size;
      return height;
    },
    [Math.log(SIZE_START)],
  );
  return {
    mean: rates[counts.length]!,
    size: Math.exp(found.at[0]!),
    logLikelihood: -found.height,
  };
}
