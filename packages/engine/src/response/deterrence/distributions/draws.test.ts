import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../vocabulary/index.ts';
import { drawGamma, drawNegativeBinomial, drawPoisson } from './draws.ts';

const DRAWS = 40_000;

function momentsOf(draw: () => number): { mean: number; variance: number } {
  const drawn = Array.from({ length: DRAWS }, draw);
  const mean = drawn.reduce((sum, count) => sum + count, 0) / DRAWS;
  return { mean, variance: drawn.reduce((sum, count) => sum + (count - mean) ** 2, 0) / DRAWS };
}

describe('draws have the mean and variance of their distribution', () => {
  test.each([0.2, 1, 4.5])('gamma of shape %d', (shape) => {
    const random = seededRandom(1);
    const { mean, variance } = momentsOf(() => drawGamma(shape, random));
    expect(Math.abs(mean / shape - 1)).toBeLessThan(0.04);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.08);
  });

  test.each([0.05, 3, 29, 31, 400])('Poisson of mean %d', (rate) => {
    const random = seededRandom(2);
    const { mean, variance } = momentsOf(() => drawPoisson(rate, random));
    expect(Math.abs(mean / rate - 1)).toBeLessThan(0.08);
    expect(Math.abs(variance / rate - 1)).toBeLessThan(0.08);
  });

  test('negative binomial: the variance is mean and mean squared over size', () => {
    const random = seededRandom(3);
    const { mean, variance } = momentsOf(() => drawNegativeBinomial({ mean: 6, size: 2 }, random));
    expect(Math.abs(mean / 6 - 1)).toBeLessThan(0.03);
    expect(Math.abs(variance / 24 - 1)).toBeLessThan(0.05);
  });
});
