import { expect, test } from 'vitest';
import {
  brierScore,
  logScore,
  meanOf,
  meanSquaredDistance,
  rankedProbabilityScore,
  reliabilityOf,
} from './probability-scores.ts';

/** The worked forecasts of the published test vectors. */
const FORECASTS = [
  { chances: [0.7, 0.2, 0.1], outcome: 0 },
  { chances: [0.1, 0.6, 0.3], outcome: 1 },
  { chances: [0.2, 0.2, 0.6], outcome: 0 },
  { chances: [0.5, 0.3, 0.2], outcome: 2 },
];
const CHANCES = [0.05, 0.1, 0.15, 0.3, 0.35, 0.5, 0.65, 0.7, 0.9, 0.95];
const CAME_TRUE = [0, 0, 1, 0, 0, 1, 1, 0, 1, 1];
const BINARY = CHANCES.map((chance, index) => ({ chance, cameTrue: CAME_TRUE[index] === 1 }));

test('forecasts of several answers have the scores that were worked out', () => {
  expect(meanOf(FORECASTS.map(brierScore))).toBeCloseTo(0.605, 12);
  expect(meanOf(FORECASTS.map(logScore))).toBeCloseTo(1.021594098143231, 12);
  const ranked = FORECASTS.map(rankedProbabilityScore);
  for (const [index, score] of [0.1, 0.1, 1, 0.89].entries())
    expect(ranked[index]).toBeCloseTo(score, 12);
});

test('chances of one thing have the reliability that was worked out', () => {
  expect(meanSquaredDistance(BINARY)).toBeCloseTo(0.18225, 12);
  const found = reliabilityOf(BINARY, 5);
  expect(found.expectedCalibrationError).toBeCloseTo(0.235, 12);
  expect(found.reliability).toBeCloseTo(0.06970833333333332, 12);
  expect(found.resolution).toBeCloseTo(0.13333333333333336, 12);
  expect(found.uncertainty).toBeCloseTo(0.25, 12);
});

test('a certain chance falls into the last bin', () => {
  expect(reliabilityOf([{ chance: 1, cameTrue: true }], 5).expectedCalibrationError).toBe(0);
});

test('what was held impossible and came true surprises without end', () => {
  expect(logScore({ chances: [1, 0], outcome: 1 })).toBe(Infinity);
});

test('the mean of nothing is a broken promise', () => {
  expect(() => meanOf([])).toThrow('no mean');
});
