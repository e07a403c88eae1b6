import { expect, test } from 'vitest';
import { seededRandom } from '../../../vocabulary/index.ts';
import { drawNegativeBinomial } from '../distributions/draws.ts';
import { recentForecasts } from './recent-forecasts.ts';

/** Level attacks with a rest on one weekday. */
function series(days: number): Float64Array {
  const random = seededRandom(11);
  return Float64Array.from({ length: days }, (_, day) =>
    drawNegativeBinomial({ mean: day % 7 === 3 ? 5 : 12, size: 20 }, random),
  );
}

test('are of the last eight weeks, or of a quarter of a short series', () => {
  const counts = series(400);
  const { days } = recentForecasts(counts);
  expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 56 }, (_, at) => 344 + at));
  expect(days.map(({ count }) => count)).toEqual([...counts.subarray(344)]);
  expect(recentForecasts(series(60)).days).toHaveLength(15);
});

test('beat persistence where days differ by chance alone, and hold some nine in ten', () => {
  const { rankedProbability, rankedProbabilityOfPersistence, coverage90 } = recentForecasts(
    series(600),
  );
  expect(rankedProbability).toBeLessThan(0.85 * rankedProbabilityOfPersistence);
  expect(coverage90).toBeGreaterThan(0.75);
});

test('are from a model that has seen none of the days shown', () => {
  const counts = series(400);
  const raised = counts.map((count, day) => (day >= 344 ? 3 * count : count));
  expect(recentForecasts(raised).days[0]!.mean).toBe(recentForecasts(counts).days[0]!.mean);
});
