import { describe, expect, test } from 'vitest';
import {
  addBlocks,
  addWeighingBlocks,
  sumBetween,
  sumEachBlock,
  sumWeighingPlaces,
} from './block-sums.ts';

const oneTo = (last: number) => Float64Array.from({ length: last }, (_, i) => i + 1);

/** What a sum must overwrite. */
const filled = (size: number) => new Float64Array(size).fill(7);

test('each block is summed', () => {
  const sums = filled(2);
  sumEachBlock(oneTo(6), sums);
  expect([...sums]).toEqual([6, 15]);
});

test('blocks are added up place by place', () => {
  const sums = filled(2);
  addBlocks(oneTo(6), sums);
  expect([...sums]).toEqual([9, 12]);
});

test.each([1, 2, 3, 4, 5, 9])('a stretch of %d entries is summed', (length) => {
  expect(sumBetween(oneTo(12), 2, 2 + length)).toBe((length * (5 + length)) / 2);
});

describe('with weights', () => {
  test('stretches count by the weight of their block, place by place', () => {
    const sums = filled(2);
    // Blocks of 4, stretches of 2: the middle block counts for nothing.
    addWeighingBlocks(oneTo(12), Float64Array.of(2, 0, 1), sums);
    expect([...sums]).toEqual([2 * (1 + 3) + 9 + 11, 2 * (2 + 4) + 10 + 12]);
  });

  test.each([1, 2, 3, 4])('places of a block of %d count by their weight', (size) => {
    const weights = oneTo(size);
    const sums = filled(3);
    sumWeighingPlaces(oneTo(6 * size), weights, sums);
    const block = (number: number) =>
      weights.reduce((sum, weight, place) => sum + weight * (number * size + place + 1), 0);
    expect([...sums]).toEqual([block(0) + block(3), block(1) + block(4), block(2) + block(5)]);
  });
});
