import { expect, test } from 'vitest';
import { seededRandom } from '../../vocabulary/index.ts';
import { convergenceOf } from './convergence.ts';

function drawn(chains: number, next: (before: number, noise: number, chain: number) => number) {
  return Array.from({ length: chains }, (_, chain) => {
    const random = seededRandom(chain);
    let at = 0;
    return Array.from({ length: 10_000 }, () => {
      at = next(at, random() - 0.5, chain);
      return at;
    });
  });
}

test('independent draws agree, and count nearly all', () => {
  const { rHat, effectiveSampleSize } = convergenceOf(drawn(4, (_, noise) => noise));
  expect(rHat).toBeLessThan(1.01);
  expect(effectiveSampleSize).toBeGreaterThan(30_000);
});

test('chains apart are found out', () => {
  expect(convergenceOf(drawn(4, (_, noise, chain) => noise + chain)).rHat).toBeGreaterThan(2);
});

test('draws that follow each other count as (1 − a) / (1 + a) of as many', () => {
  const { effectiveSampleSize } = convergenceOf(drawn(4, (before, noise) => 0.8 * before + noise));
  expect(effectiveSampleSize / (40_000 / 9)).toBeGreaterThan(0.7);
  expect(effectiveSampleSize / (40_000 / 9)).toBeLessThan(1.4);
});
