import { expect, test } from 'vitest';
import {
  CHI_SQUARE_90,
  chiSquareTail,
  kolmogorovTail,
  normalBelow,
  normalQuantile,
} from './tails.ts';

test('the tails of χ² are those of the printed tables', () => {
  expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
  expect(chiSquareTail(36.190869129270048, 19)).toBeCloseTo(0.01, 10);
  expect(chiSquareTail(CHI_SQUARE_90, 1)).toBeCloseTo(0.1, 12);
});

test('the normal distribution and its quantiles are inverse to one another', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 9);
  for (const chance of [0.001, 0.2, 0.5, 0.93])
    expect(normalBelow(normalQuantile(chance))).toBeCloseTo(chance, 10);
});

test('Kolmogorov distances have the chances of the printed table', () => {
  // 1.358 over the root of the count is the 5 % point for large counts.
  expect(kolmogorovTail(1.3581 / 100, 10_000)).toBeCloseTo(0.05, 3);
  expect(kolmogorovTail(0.001, 100)).toBe(1);
});
