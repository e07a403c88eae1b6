import {
  type CountDistribution,
  chancesBelow,
  countQuantile,
  logChance,
  rankedProbabilityOfCount,
} from '../distributions/count-distribution.ts';
import type { Forecaster } from './forecaster.ts';

/** How good one-day-ahead forecasts were. */
export interface ForecastScores {
  readonly days: number;
  /** Mean distance of the count from the middle (median) of its forecast, in counts. */
  readonly meanAbsoluteError: number;
  /** Mean continuous ranked probability score, in counts; lower is better. */
  readonly rankedProbability: number;
  /** Mean surprise at the count, in nats. */
  readonly logLoss: number;
  /** Share of days whose count lay in its 90 % interval. */
  readonly coverage90: number;
  /** Chance that an interval had of holding its count by its own forecast, on average: a little over 90 %, as counts are whole. */
  readonly promisedCoverage: number;
}

/** A day's forecast and what came. */
export interface ForecastDay {
  /** Counted from 0, the first day of the series. */
  readonly day: number;
  readonly count: number;
  readonly forecast: CountDistribution;
}

/** Ends of a central 90 % interval. */
const LOWER = 0.05;
const UPPER = 0.95;

/** Forecasts each day from the given one on, from the days before it alone. */
export function walkForward(
  counts: ArrayLike<number>,
  forecaster: Forecaster,
  firstDay: number,
): ForecastDay[] {
  const known = Float64Array.from(counts);
  const days: ForecastDay[] = [];
  for (let day = firstDay; day < known.length; day++)
    days.push({ day, count: known[day]!, forecast: forecaster(known.subarray(0, day)) });
  return days;
}

/** The central 90 % interval of a forecast, in whole counts. */
export function forecastInterval(forecast: CountDistribution): { lower: number; upper: number } {
  return { lower: countQuantile(LOWER, forecast), upper: countQuantile(UPPER, forecast) };
}

/** Scores of forecasts. */
export function scoreForecasts(days: readonly ForecastDay[]): ForecastScores {
  const sums = { error: 0, ranked: 0, loss: 0, held: 0, promised: 0 };
  for (const { count, forecast } of days) {
    const { lower, upper } = forecastInterval(forecast);
    sums.error += Math.abs(count - countQuantile(0.5, forecast));
    sums.ranked += rankedProbabilityOfCount(count, forecast);
    sums.loss -= logChance(count, forecast);
    sums.held += Number(count >= lower && count <= upper);
    sums.promised += chancesBelow(upper, forecast).atMost - chancesBelow(lower, forecast).fewer;
  }
  const share = (sum: number) => sum / days.length;
  return {
    days: days.length,
    meanAbsoluteError: share(sums.error),
    rankedProbability: share(sums.ranked),
    logLoss: share(sums.loss),
    coverage90: share(sums.held),
    promisedCoverage: share(sums.promised),
  };
}
