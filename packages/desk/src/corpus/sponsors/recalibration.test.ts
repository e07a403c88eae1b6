import { expect, test } from 'vitest';
import { learnRecalibration, recalibrate } from './recalibration.ts';

/** A hundred answers of one probability, of which so many came true. */
function answers(probability: number, cameTrue: number) {
  return Array.from({ length: 100 }, (_, index) => ({
    probability,
    outcome: index < cameTrue ? 1 : 0,
  }));
}

function learnFrom(all: readonly { probability: number; outcome: number }[]) {
  return learnRecalibration({
    probabilities: all.map(({ probability }) => probability),
    outcomes: all.map(({ outcome }) => outcome),
    weights: all.map(() => 1),
  });
}

test('answers that come true as often as they say stay as they are', () => {
  const { stretch, shift } = learnFrom([...answers(0.2, 20), ...answers(0.7, 70)]);
  expect(stretch).toBeCloseTo(1, 4);
  expect(shift).toBeCloseTo(0, 4);
});

test('answers that are less sure than they may be are stretched', () => {
  const recalibration = learnFrom([...answers(0.3, 10), ...answers(0.7, 90)]);
  expect(recalibrate(0.3, recalibration)).toBeCloseTo(0.1, 3);
  expect(recalibrate(0.7, recalibration)).toBeCloseTo(0.9, 3);
});

test('order is kept, and certainty stays within 0 and 1', () => {
  const recalibration = learnFrom([...answers(0.3, 10), ...answers(0.7, 90)]);
  const mended = [0, 0.2, 0.5, 1].map((probability) => recalibrate(probability, recalibration));
  expect(mended).toEqual(mended.toSorted((a, b) => a - b));
  expect(mended[0]).toBeGreaterThanOrEqual(0);
  expect(mended[3]).toBeLessThanOrEqual(1);
});
