import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../vocabulary/index.ts';
import { drawNegativeBinomial } from '../distributions/draws.ts';
import { meanForecaster, smoothingForecaster, weeklyForecaster } from './forecaster.ts';
import { forecastInterval, scoreForecasts, walkForward } from './walk-forward.ts';

/** Attacks whose level drifts and which rest on one weekday. */
function weeklySeries(seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: 260 }, (_, day) => {
    const level = 40 + 25 * Math.sin(day / 40);
    const mean = level * (day % 7 === 3 ? 0.7 : 1.05);
    return drawNegativeBinomial({ mean, size: mean / 1.5 }, random);
  });
}

describe('forecasts of a series with a weekly rhythm', () => {
  const counts = weeklySeries(1);
  const scored = [weeklyForecaster(), smoothingForecaster(), meanForecaster(7)].map((forecaster) =>
    scoreForecasts(walkForward(counts, forecaster, 130)),
  );

  test('are better where the rhythm is known', () => {
    const [weekly, smoothing, mean] = scored;
    expect(weekly!.days).toBe(130);
    expect(weekly!.meanAbsoluteError).toBeLessThan(smoothing!.meanAbsoluteError);
    expect(weekly!.rankedProbability).toBeLessThan(smoothing!.rankedProbability);
    expect(weekly!.rankedProbability).toBeLessThan(mean!.rankedProbability);
  });

  test('hold about nine counts in ten in their 90 % intervals', () => {
    const several = [1, 2, 3, 4, 5].flatMap((seed) =>
      walkForward(weeklySeries(seed), weeklyForecaster(), 130),
    );
    const { coverage90, promisedCoverage } = scoreForecasts(several);
    expect(coverage90).toBeGreaterThan(0.86);
    expect(coverage90).toBeLessThan(0.94);
    expect(promisedCoverage).toBeGreaterThanOrEqual(0.9);
    expect(promisedCoverage).toBeLessThan(0.93);
  });
});

test('a forecast knows nothing of its own day or of later ones', () => {
  const counts = weeklySeries(2);
  const changed = counts.map((count, day) => (day >= 200 ? count + 50 : count));
  const at200 = [counts, changed].map(
    (series) => walkForward(series.subarray(0, 203), weeklyForecaster(), 200)[0]!.forecast,
  );
  expect(at200[0]).toEqual(at200[1]);
});

test('a forecast is the same wherever the walk began', () => {
  const counts = weeklySeries(3).subarray(0, 210);
  const last = (firstDay: number) =>
    walkForward(counts, weeklyForecaster(), firstDay).at(-1)!.forecast;
  for (const firstDay of [60, 130, 180]) {
    expect(last(firstDay).mean).toBeCloseTo(last(209).mean, 2);
    expect(last(firstDay).size).toBeCloseTo(last(209).size, 2);
  }
});

test('a series without an attack is forecast to go on so, and with finite scores', () => {
  const counts = new Float64Array(40);
  for (const forecaster of [weeklyForecaster(), smoothingForecaster(), meanForecaster(1)]) {
    const days = walkForward(counts, forecaster, 20);
    expect(forecastInterval(days.at(-1)!.forecast)).toEqual({ lower: 0, upper: 0 });
    const { logLoss, meanAbsoluteError } = scoreForecasts(days);
    expect(logLoss).toBeLessThan(0.1);
    expect(meanAbsoluteError).toBe(0);
  }
});
