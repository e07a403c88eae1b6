import { expect, test } from 'vitest';
import { keptDraws, runChains } from './chains.ts';
import { drawsInterval } from './draws-interval.ts';
import { learnedRate, leastConverged } from './learn-campaign.ts';

const SCHEDULE = { chains: 3, warmUp: 2, sweeps: 6, thinning: 3 };

/** Chains that count their own sweeps from 1. */
const counting = () => {
  let sweep = 0;
  return () => ++sweep;
};

test('the sweeps of the warm-up are let go, and all others are given', () => {
  const all = [3, 4, 5, 6, 7, 8];
  expect(runChains(counting, SCHEDULE, 1)).toEqual([all, all, all]);
});

test('of every so many sweeps the last is kept, chain by chain', () => {
  expect(keptDraws(runChains(counting, SCHEDULE, 1), SCHEDULE)).toEqual([5, 8, 5, 8, 5, 8]);
});

test('no chain of a seed begins as another, nor as one of the next seed', () => {
  const firstNumbers = (seed: number) =>
    runChains((random) => random, { ...SCHEDULE, warmUp: 0, sweeps: 1 }, seed).flat();
  expect(new Set([0, 1, 2, 3].flatMap(firstNumbers)).size).toBe(12);
  expect(firstNumbers(2)).toEqual(firstNumbers(2));
});

test('the middle nine tenths of draws lie between neighbours in proportion', () => {
  const rising = Array.from({ length: 11 }, (_, place) => place * 10);
  expect(drawsInterval(rising.toReversed())).toEqual({ lower: 5, upper: 95 });
  expect(drawsInterval([7])).toEqual({ lower: 7, upper: 7 });
});

test('a rate is learned from the draws of all chains', () => {
  const { mean, interval, rHat } = learnedRate([
    [0.1, 0.2, 0.1, 0.2],
    [0.1, 0.2, 0.1, 0.4],
  ]);
  expect(mean).toBeCloseTo(0.175, 12);
  expect(interval.lower).toBeCloseTo(0.1, 12);
  expect(interval.upper).toBeCloseTo(0.2 + 0.65 * 0.2, 12);
  expect(rHat).toBeGreaterThan(0);
});

test('the least converged of figures is told by its worst numbers', () => {
  const figures = [
    { rHat: 1.2, effectiveSampleSize: 90 },
    { rHat: 1.01, effectiveSampleSize: 30 },
  ];
  expect(leastConverged(figures)).toEqual({ rHat: 1.2, effectiveSampleSize: 30 });
});
