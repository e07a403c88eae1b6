import { expect, test } from 'vitest';
import { seededRandom } from '../../vocabulary/index.ts';
import { convergenceOf } from './convergence.ts';
import { drawFromSlice, withinEdges } from './slice.ts';

test.each([
  { a: 2, b: 5, step: 0.3 },
  { a: 300, b: 700, step: 1 },
  { a: 300, b: 700, step: 0.002 },
  { a: 1, b: 1, step: 0.2 },
  { a: 0.5, b: 0.5, step: 0.5 },
  { a: 1, b: 1e9, step: 1 },
])('slices of Beta($a, $b) by steps of $step have its mean and spread', ({ a, b, step }) => {
  const random = seededRandom(11);
  const logDensity = (rate: number) => (a - 1) * Math.log(rate) + (b - 1) * Math.log1p(-rate);
  let rate = withinEdges(a / (a + b));
  const draws = Array.from({ length: 20_000 }, () => {
    rate = drawFromSlice({ logDensity, from: rate, step }, random);
    return rate;
  });
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const variance = (a * b) / ((a + b) ** 2 * (a + b + 1));
  const { effectiveSampleSize } = convergenceOf([draws]);
  expect(Math.abs(mean - a / (a + b))).toBeLessThan(4 * Math.sqrt(variance / effectiveSampleSize));
  const spread = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
  expect(Math.abs(spread / variance - 1)).toBeLessThan(0.15);
});

test('a slice begun where a density has no end ends', () => {
  const logDensity = (rate: number) => -0.99 * Math.log(rate);
  expect(
    drawFromSlice({ logDensity, from: withinEdges(0), step: 1 }, seededRandom(1)),
  ).toBeGreaterThan(0);
});
