import { describe, expect, test } from 'vitest';
import type { ComparedPairs } from './compared-pairs.ts';
import { DeathsPairs } from './deaths-pairs.ts';
import { learningSample } from './learning-sample.ts';
import { rivalSets } from './rival-sets.ts';

/** Pairs in sets of two: records 2n and 2n + 1 of the reference claim record n of the other source. */
function pairsInTwos(count: number): ComparedPairs {
  const column = (numberOf: (pair: number) => number) =>
    Array.from({ length: count }, (_, pair) => numberOf(pair));
  return {
    reference: Uint32Array.from(column((pair) => pair)),
    other: Uint32Array.from(column((pair) => pair >> 1)),
    lag: Int32Array.from(column((pair) => pair % 3)),
    distance: Uint8Array.from(column((pair) => pair % 5)),
    deaths: Uint32Array.from(column((pair) => pair % 7)),
    deathsPairs: new DeathsPairs(),
    categories: [Uint8Array.from(column((pair) => pair % 2))],
    spread: Float64Array.from(column((pair) => pair / 8)),
  };
}

function sampleOf(count: number) {
  const pairs = pairsInTwos(count);
  const sets = rivalSets(pairs, { reference: count, other: count / 2 });
  const controls = {
    pairs: pairsInTwos(count),
    weight: Float64Array.from({ length: count }, (_, pair) => pair),
    days: Float64Array.from({ length: count / 2 }, (_, record) => record),
    even: Float64Array.from({ length: count / 2 }, (_, record) => 2 * record),
  };
  const all = { pairs, sets, controls, share: 1 };
  return { all, sample: learningSample(all, count / 2) };
}

describe('pairs that weights are learned from', () => {
  test('of fewer pairs than are enough twice over, all', () => {
    const { all, sample } = sampleOf(99_998);
    expect(sample).toBe(all);
  });

  test('of more, whole sets of rivals evenly among all, with the controls of their records', () => {
    const { sample } = sampleOf(150_000);
    expect(sample.share).toBeCloseTo(1 / 3, 5);
    expect([...sample.pairs.reference.subarray(0, 6)]).toEqual([0, 1, 6, 7, 12, 13]);
    expect([...sample.pairs.other.subarray(0, 6)]).toEqual([0, 0, 1, 1, 2, 2]);
    expect([...sample.pairs.lag.subarray(0, 4)]).toEqual([0, 1, 0, 1]);
    expect([...sample.pairs.distance.subarray(0, 4)]).toEqual([0, 1, 1, 2]);
    expect([...sample.pairs.deaths.subarray(0, 4)]).toEqual([0, 1, 6, 0]);
    expect([...sample.pairs.categories[0]!.subarray(0, 4)]).toEqual([0, 1, 0, 1]);
    expect([...sample.pairs.spread.subarray(0, 4)]).toEqual([0, 0.125, 0.75, 0.875]);
    expect([...sample.controls.weight.subarray(0, 4)]).toEqual([0, 1, 6, 7]);
    expect(sample.controls.pairs.other).toEqual(sample.pairs.other);
    expect([...sample.controls.days.subarray(0, 3)]).toEqual([0, 3, 6]);
    expect([...sample.controls.even.subarray(0, 3)]).toEqual([0, 6, 12]);
  });
});
