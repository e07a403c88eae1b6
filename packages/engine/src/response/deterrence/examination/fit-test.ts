import type { Random } from '../../../vocabulary/index.ts';
import { type CountDistribution, chancesBelow } from '../distributions/count-distribution.ts';
import { chiSquareTail, kolmogorovTail, normalQuantile } from '../distributions/tails.ts';

/** Whether what happened lies where a model said that it would. */
export interface FitTest {
  /** Places in the forecasts that were looked at. */
  readonly count: number;
  /** Largest distance of the places from being spread evenly (Kolmogorov-Smirnov), from 0 to 1. */
  readonly distance: number;
  /** Chance of a distance at least so large under the model. */
  readonly chanceOfDistance: number;
  /** Chance of at least so much dependence from one place to the next under the model (Ljung & Box 1978). */
  readonly chanceOfDependence: number;
}

/** Lags over which dependence is looked for. Declared: a week and a half, so that a weekly pattern shows. */
const LAGS = 10;
/** Keeps a place off 0 and 1, where a normal score is infinite. */
const EDGE = 1e-9;

/**
 * Places of counts in their forecasts, evenly spread from 0 to 1 where the forecasts are right (randomised probability
 * integral transform, Czado, Gneiting & Held 2009): a count covers a stretch, and chance picks the place in it.
 */
export function placesOfCounts(
  counts: ArrayLike<number>,
  forecasts: readonly CountDistribution[],
  random: Random,
): number[] {
  return forecasts.map((forecast, day) => {
    const { fewer, atMost } = chancesBelow(counts[day] as number, forecast);
    return fewer + random() * (atMost - fewer);
  });
}

/** Share of counts in each tenth of their forecasts, spread over the stretch that each covers; a tenth each where the
 *  forecasts are right. Nothing is drawn (Czado, Gneiting & Held 2009, section 2.1). */
export function tenthsOfCounts(
  counts: ArrayLike<number>,
  forecasts: readonly CountDistribution[],
): number[] {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const [day, forecast] of forecasts.entries()) {
    const { fewer, atMost } = chancesBelow(counts[day] as number, forecast);
    const upTo = (place: number) =>
      atMost <= fewer
        ? Number(place >= atMost)
        : Math.min(1, Math.max(0, (place - fewer) / (atMost - fewer)));
    for (let tenth = 0; tenth < 10; tenth++)
      tenths[tenth]! += (upTo((tenth + 1) / 10) - upTo(tenth / 10)) / forecasts.length;
  }
  return tenths;
}

/** Tests whether places are spread evenly and do not depend on those before them. */
export function testPlaces(places: readonly number[]): FitTest {
  const distance = distanceFromEven(places);
  return {
    count: places.length,
    distance,
    chanceOfDistance: kolmogorovTail(distance, places.length),
    chanceOfDependence: chanceOfDependence(places),
  };
}

function distanceFromEven(places: readonly number[]): number {
  return places
    .toSorted((a, b) => a - b)
    .reduce((most, place, rank) => {
      const below = rank / places.length;
      return Math.max(most, place - below, below + 1 / places.length - place);
    }, 0);
}

function chanceOfDependence(places: readonly number[]): number {
  const count = places.length;
  const lags = Math.min(LAGS, Math.floor(count / 4));
  if (lags === 0) return 1;
  const scores = places.map((place) => normalQuantile(Math.min(1 - EDGE, Math.max(EDGE, place))));
  const mean = scores.reduce((sum, score) => sum + score, 0) / count;
  const centred = scores.map((score) => score - mean);
  const square = centred.reduce((sum, score) => sum + score * score, 0);
  if (square === 0) return 1;
  let statistic = 0;
  for (let lag = 1; lag <= lags; lag++) {
    let product = 0;
    for (let index = lag; index < count; index++)
      product += centred[index]! * centred[index - lag]!;
    statistic += (product / square) ** 2 / (count - lag);
  }
  return chiSquareTail(count * (count + 2) * statistic, lags);
}
