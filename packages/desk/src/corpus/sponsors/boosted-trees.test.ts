import { expect, test } from 'vitest';
import { boostTrees } from './boosted-trees.ts';

/** True where exactly one of two signs is there: nothing that a sum of the two could tell. */
const EITHER = [...Array(400).keys()].map(
  (place) => [place % 2, Math.floor(place / 2) % 2] as const,
);
const SAMPLE = {
  width: 2,
  rows: Float32Array.from(EITHER.flat()),
  outcomes: Uint8Array.from(EITHER, ([one, other]) => (one === other ? 0 : 1)),
  weights: new Float32Array(EITHER.length).fill(1),
};

/** A hair of a difference between the signs, without which no single fork lowers the loss. */
const UNEVEN = {
  ...SAMPLE,
  weights: SAMPLE.weights.map((_, place) => (place % 4 === 0 ? 1.2 : 1)),
};

test('trees mend what a sum of signs cannot tell', () => {
  const adds = boostTrees(UNEVEN, new Float64Array(EITHER.length));
  const at = (one: number, other: number) => adds(Float32Array.of(one, other), 0);
  expect(at(1, 0)).toBeGreaterThan(1);
  expect(at(0, 1)).toBeGreaterThan(1);
  expect(at(0, 0)).toBeLessThan(-1);
  expect(at(1, 1)).toBeLessThan(-1);
});

test('where the log-odds they begin from are right, trees add hardly anything', () => {
  const right = Float64Array.from(SAMPLE.outcomes, (outcome) => (outcome === 1 ? 6 : -6));
  const adds = boostTrees(UNEVEN, right);
  expect(Math.abs(adds(Float32Array.of(1, 0), 0))).toBeLessThan(0.5);
});

test('no rows give trees that add nothing', () => {
  const nothing = {
    width: 2,
    rows: new Float32Array(0),
    outcomes: new Uint8Array(0),
    weights: new Float32Array(0),
  };
  expect(boostTrees(nothing, new Float64Array(0))(Float32Array.of(1, 0), 0)).toBeCloseTo(0, 12);
});
