import { describe, expect, test } from 'vitest';
import {
  type CountDistribution,
  chancesBelow,
  countQuantile,
  logChance,
  rankedProbabilityOfCount,
} from './count-distribution.ts';

const NEGATIVE_BINOMIAL: CountDistribution = { mean: 4, size: 1.5 };
const POISSON: CountDistribution = { mean: 4, size: Infinity };
const MANY = Array.from({ length: 400 }, (_, count) => count);

describe.each([
  ['negative binomial', NEGATIVE_BINOMIAL, 4 + 16 / 1.5],
  ['Poisson', POISSON, 4],
] as const)('%s', (_, distribution, variance) => {
  const chances = MANY.map((count) => Math.exp(logChance(count, distribution)));
  const expected = (of: (count: number) => number) =>
    chances.reduce((sum, chance, count) => sum + chance * of(count), 0);

  test('is a distribution with its mean and variance', () => {
    expect(expected(() => 1)).toBeCloseTo(1, 12);
    expect(expected((count) => count)).toBeCloseTo(4, 10);
    expect(expected((count) => (count - 4) ** 2)).toBeCloseTo(variance, 9);
  });

  test('adds its chances up to a count', () => {
    let below = 0;
    for (const count of [0, 1, 2, 3, 9]) {
      below = chances.slice(0, count).reduce((sum, chance) => sum + chance, 0);
      const { fewer, atMost } = chancesBelow(count, distribution);
      expect(fewer).toBeCloseTo(below, 12);
      expect(atMost).toBeCloseTo(below + chances[count]!, 12);
    }
  });

  test('has as quantile the least count that reaches the chance', () => {
    for (const chance of [0.05, 0.5, 0.95]) {
      const count = countQuantile(chance, distribution);
      expect(chancesBelow(count, distribution).atMost).toBeGreaterThanOrEqual(chance);
      expect(chancesBelow(count, distribution).fewer).toBeLessThan(chance);
    }
  });

  test('scores a count as the squared distance of the two ladders', () => {
    for (const seen of [0, 3, 17, 250]) {
      let reached = 0;
      const score = chances.reduce((sum, chance, count) => {
        reached += chance;
        return sum + (reached - (count >= seen ? 1 : 0)) ** 2;
      }, 0);
      expect(rankedProbabilityOfCount(seen, distribution)).toBeCloseTo(score, 8);
    }
  });
});

test('a huge size is as good as Poisson', () => {
  const almost = logChance(7, { mean: 4, size: 1e9 });
  expect(almost).toBeCloseTo(logChance(7, POISSON), 7);
});

test('a mean in the thousands neither underflows nor takes for ever', () => {
  const far: CountDistribution = { mean: 5_000, size: Infinity };
  expect(Math.abs(countQuantile(0.5, far) - 5_000)).toBeLessThan(2);
});

test('a mean of nothing is certain of nothing', () => {
  expect(logChance(0, { mean: 0, size: 1 })).toBe(0);
  expect(logChance(1, { mean: 0, size: 1 })).toBe(-Infinity);
});
