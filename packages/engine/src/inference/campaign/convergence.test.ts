import { expect, test } from 'vitest';
import { seededRandom } from '../../vocabulary/index.ts';
import { convergenceOf } from './convergence.ts';

type Step = (before: number, noise: number, chain: number) => number;

function drawn(chains: number, next: Step, draws = 10_000) {
  return Array.from({ length: chains }, (_, chain) => {
    const random = seededRandom(chain);
    let at = 0;
    return Array.from({ length: draws }, () => {
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
  const apart = drawn(4, (_, noise, chain) => noise + chain, 500);
  expect(convergenceOf(apart).rHat).toBeGreaterThan(2);
  // Each draw of a chain tells what the others do: four chains are worth some four draws.
  expect(convergenceOf(apart).effectiveSampleSize).toBeLessThan(10);
});

test('draws that follow each other count as (1 − a) / (1 + a) of as many', () => {
  const { effectiveSampleSize } = convergenceOf(drawn(4, (before, noise) => 0.8 * before + noise));
  expect(effectiveSampleSize / (40_000 / 9)).toBeGreaterThan(0.7);
  expect(effectiveSampleSize / (40_000 / 9)).toBeLessThan(1.4);
});

test('halves of chains are held against each other', () => {
  // Halves 0 1 | 0 1 | 1 2 | 1 2: within, each varies by ½; their means, by ⅓.
  const { rHat } = convergenceOf([
    [0, 1, 0, 1],
    [1, 2, 1, 2],
  ]);
  expect(rHat).toBeCloseTo(Math.sqrt((0.5 / 2 + 1 / 3) / 0.5), 12);
  // The middle of an odd chain belongs to neither half.
  const odd = convergenceOf([
    [0, 1, 99, 0, 1],
    [1, 2, 99, 1, 2],
  ]);
  expect(odd.rHat).toBeCloseTo(rHat, 12);
});

test('a chain that drifts is found out, though it agrees with the others on the whole', () => {
  const drifting = drawn(4, (_, noise) => noise, 400).map((chain) =>
    chain.map((draw, at) => draw + at / 100),
  );
  expect(convergenceOf(drifting).rHat).toBeGreaterThan(1.5);
});

test('draws that are all equal agree', () => {
  const equal = Array.from({ length: 2 }, () => [3, 3, 3, 3, 3, 3]);
  expect(convergenceOf(equal)).toEqual({ rHat: 1, effectiveSampleSize: 12 });
});

test('draws that lean away from each other count for no more than there are', () => {
  const { effectiveSampleSize } = convergenceOf(
    drawn(2, (before, noise) => -0.6 * before + noise, 300),
  );
  expect(effectiveSampleSize).toBe(600);
});
