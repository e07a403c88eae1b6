import { expect, test } from 'vitest';
import { chanceOf, figureOf } from './naming-point.ts';

test('chances are told as they are, but for those from where naming pays to one half', () => {
  for (const chance of [0, 0.001, 0.1, 0.219, 0.51, 0.7, 1]) expect(figureOf(chance)).toBe(chance);
  expect(figureOf(0.22)).toBe(0.5);
  for (const chance of [0.25, 0.4, 0.499]) {
    expect(figureOf(chance)).toBeGreaterThan(0.5);
    expect(figureOf(chance)).toBeLessThan(0.51);
  }
});

test('no two chances change their order', () => {
  const told = Array.from({ length: 1001 }, (_, index) => figureOf(index / 1000));
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(new Set(told).size).toBe(told.length);
});

test('the chance comes back from what is told', () => {
  for (const chance of [0, 0.1, 0.2199, 0.22, 0.3, 0.5, 0.505, 0.51, 0.9, 1])
    expect(chanceOf(figureOf(chance))).toBeCloseTo(chance, 12);
});
