import { expect, test } from 'vitest';
import { seededRandom } from '../../vocabulary/index.ts';
import { logChanceOfCounts } from './conjugate-draws.ts';
import { drawControl, drawRow, priorRows, relativeChances } from './slow-layer.ts';

const ROWS = priorRows({
  means: [
    [0.9, 0.1],
    [0.25, 0.75],
  ],
  concentration: 8,
});

test('a declared row is worth as many incidents as it says', () => {
  expect(ROWS[1]).toEqual([2, 6]);
});

test.each([
  { weights: [0.6, 0.4], counts: [1, 2] },
  { weights: [0.9, 0.1], counts: [0, 0] },
  { weights: [1, 0], counts: [0, 5] },
])('control is drawn by its weights $weights and the parts $counts', ({ weights, counts }) => {
  const random = seededRandom(6);
  const DRAWS = 4000;
  let second = 0;
  for (let draw = 0; draw < DRAWS; draw++)
    second += drawControl({ rows: ROWS, weights, counts }, random);
  const chances = ROWS.map((row, at) => weights[at]! * Math.exp(logChanceOfCounts(row, counts)));
  const expected = chances[1]! / (chances[0]! + chances[1]!);
  const error = Math.sqrt((expected * (1 - expected)) / DRAWS);
  expect(Math.abs(second / DRAWS - expected)).toBeLessThanOrEqual(4 * error);
});

test('control is drawn as well where the parts of thousands of incidents speak', () => {
  const counts = [500, 4500];
  expect(drawControl({ rows: ROWS, weights: [0.999, 0.001], counts }, seededRandom(1))).toBe(1);
});

test('a row is drawn about its prior and what was counted', () => {
  const random = seededRandom(9);
  const draws = Array.from({ length: 4000 }, () => drawRow([2, 6], [10, 2], random)[0]!);
  const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
  // Beta(12, 8).
  expect(Math.abs(mean - 0.6)).toBeLessThan(4 * Math.sqrt((0.6 * 0.4) / 21 / draws.length));
});

test('relative chances keep their ratios far below the smallest double', () => {
  const [one, half] = relativeChances([-5000, -5000 + Math.log(0.5)]);
  expect(half! / one!).toBeCloseTo(0.5, 12);
});
