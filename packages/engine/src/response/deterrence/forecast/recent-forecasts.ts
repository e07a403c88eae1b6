import { meanForecaster, weeklyForecasterFittedOnce } from './forecaster.ts';
import { forecastInterval, scoreForecasts, walkForward } from './walk-forward.ts';

/** One-day forecasts of the last days of a series, from a model that was fitted before the first of them. */
export interface RecentForecasts {
  readonly days: readonly RecentDay[];
  /** Mean continuous ranked probability score, in counts; lower is better. */
  readonly rankedProbability: number;
  /** The same of the forecast that each day will be as the day before. */
  readonly rankedProbabilityOfPersistence: number;
  /** Share of days whose count lay in its 90 % interval. */
  readonly coverage90: number;
}

/** A day forecast, and what came. */
export interface RecentDay {
  /** Counted from 0, the first day of the series. */
  readonly day: number;
  readonly count: number;
  readonly mean: number;
  /** Ends of the 90 % interval, in whole counts. */
  readonly lower: number;
  readonly upper: number;
}

/** Days shown at most. Declared: eight weeks, between four and sixteen, as many as a picture has room for. */
const DAYS = 56;
/** Share of a series that is forecast at most. Declared: a quarter, so that the model has three to learn from. */
const MOST = 1 / 4;

/** Forecasts the last days of a series and scores that against persistence. */
export function recentForecasts(counts: ArrayLike<number>): RecentForecasts {
  const firstDay = counts.length - Math.min(DAYS, Math.floor(counts.length * MOST));
  const forecasts = walkForward(counts, weeklyForecasterFittedOnce(), firstDay);
  const persistence = walkForward(counts, meanForecaster(1), firstDay);
  const { rankedProbability, coverage90 } = scoreForecasts(forecasts);
  return {
    days: forecasts.map(({ day, count, forecast }) => ({
      day,
      count,
      mean: forecast.mean,
      ...forecastInterval(forecast),
    })),
    rankedProbability,
    rankedProbabilityOfPersistence: scoreForecasts(persistence).rankedProbability,
    coverage90,
  };
}
