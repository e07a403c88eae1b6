import { expect, test } from 'vitest';
import { logOddsOf, probabilityOf } from './log-odds.ts';

test.each([
  [0.5, 0],
  [0.75, Math.log(3)],
  [0.2, Math.log(0.25)],
])('the log-odds of %f are %f', (probability, logOdds) => {
  expect(logOddsOf(probability)).toBeCloseTo(logOdds, 12);
  expect(probabilityOf(logOdds)).toBeCloseTo(probability, 12);
});

test('certainty has infinite log-odds, either way', () => {
  expect(logOddsOf(1)).toBe(Number.POSITIVE_INFINITY);
  expect(logOddsOf(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(probabilityOf(Number.POSITIVE_INFINITY)).toBe(1);
  expect(probabilityOf(Number.NEGATIVE_INFINITY)).toBe(0);
});

test('what is very improbable is not rounded to what is impossible', () => {
  expect(logOddsOf(1e-300)).toBeCloseTo(-690.7755, 3);
  expect(probabilityOf(-700)).toBeGreaterThan(0);
});

test('contrary log-odds belong to contrary probabilities', () => {
  for (const logOdds of [0.1, 2, 30]) {
    expect(probabilityOf(-logOdds)).toBeCloseTo(1 - probabilityOf(logOdds), 12);
  }
});
