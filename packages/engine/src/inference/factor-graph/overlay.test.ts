import { describe, expect, test } from 'vitest';
import { Overlay } from './overlay.ts';

/** The entry of the smaller table for each entry of the larger, reckoned digit by digit. */
function entriesBelow(shape: readonly number[], strides: readonly number[]): number[] {
  const size = shape.reduce((a, b) => a * b, 1);
  return Array.from({ length: size }, (_, at) => {
    let rest = at;
    let entry = 0;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      entry += (rest % shape[axis]!) * strides[axis]!;
      rest = Math.floor(rest / shape[axis]!);
    }
    return entry;
  });
}

describe.each([
  ['the same table', [2, 3, 2], [6, 2, 1], 'onward', 12],
  ['a scalar', [2, 3], [0, 0], 'still', 6],
  ['no axes at all', [], [], 'onward', 1],
  ['the fast axes', [3, 2, 4], [0, 4, 1], 'onward', 8],
  ['the slow axes', [3, 2, 4], [1, 0, 0], 'still', 8],
  ['the fast axes, just too short', [3, 7], [0, 1], 'pattern', 21],
  ['the slow axes, just too short', [3, 7], [1, 0], 'pattern', 21],
  ['a middle axis', [2, 3, 2], [0, 1, 0], 'pattern', 12],
  ['axes in another order', [2, 3, 4], [1, 2, 6], 'pattern', 24],
  ['a last axis with a gap', [2, 10], [10, 20], 'pattern', 20],
  ['a pattern as long as allowed', [3, 512, 2], [0, 1, 0], 'pattern', 1024],
  ['a pattern that may be no longer', [3, 513, 2], [0, 1, 0], 'pattern', 2],
] as const)('%s', (_name, shape, strides, course, length) => {
  /** Made anew for each test. */
  const tables = () => {
    const entries = entriesBelow(shape, strides);
    return {
      entries,
      overlay: new Overlay(shape, strides),
      smaller: Float64Array.from({ length: 1 + Math.max(...entries) }, (_, i) => i + 2),
      larger: Float64Array.from(entries, (_, at) => at + 1),
    };
  };

  test('takes the course that is fastest', () => {
    const { overlay, entries } = tables();
    expect(overlay.course).toBe(course);
    expect(overlay.length).toBe(length);
    expect(overlay.starts.length * overlay.length).toBe(entries.length);
    expect(overlay.pattern.length).toBe(course === 'pattern' ? length : 0);
  });

  test('spreads the smaller table', () => {
    const { overlay, entries, smaller } = tables();
    const target = new Float64Array(entries.length);
    overlay.spread(smaller, target);
    expect([...target]).toEqual(entries.map((entry) => smaller[entry]!));
  });

  test('spreads a part of the smaller table', () => {
    const { overlay, entries, smaller } = tables();
    const target = new Float64Array(entries.length);
    overlay.spread(Float64Array.of(-1, -2, -3, ...smaller), target, 3);
    expect([...target]).toEqual(entries.map((entry) => smaller[entry]!));
  });

  test('multiplies by the smaller table, leaving both as they are', () => {
    const { overlay, entries, smaller, larger } = tables();
    const product = new Float64Array(entries.length);
    overlay.multiply(smaller, larger, product);
    expect([...product]).toEqual(entries.map((entry, at) => smaller[entry]! * (at + 1)));
    expect(larger[0]).toBe(1);
  });

  test('sums into the smaller table, whatever that held', () => {
    const { overlay, entries, smaller, larger } = tables();
    const sums = smaller.slice();
    overlay.sum(larger, sums);
    const wanted = new Float64Array(smaller.length);
    entries.forEach((entry, at) => {
      wanted[entry]! += larger[at]!;
    });
    expect([...sums]).toEqual([...wanted]);
  });
});

describe.each([
  ['still within a block', [2, 3, 9], [1, 2, 0], 1],
  ['still over a few places', [2, 3, 5], [0, 1, 0], 2],
  ['onward within a block', [3, 2, 8], [0, 0, 1], 2],
  ['onward beyond the block', [3, 2, 8], [16, 8, 1], 1],
  ['a pattern', [4, 3, 2], [1, 0, 4], 2],
  ['a block of the whole', [3, 4], [0, 1], 2],
  ['blocks of one entry', [3, 4], [4, 1], 0],
] as const)('with weights: %s', (_name, shape, strides, blockAxes) => {
  const entries = entriesBelow(shape, strides);
  const overlay = new Overlay(shape, strides, blockAxes);
  const blockSize = shape.slice(shape.length - blockAxes).reduce((a, b) => a * b, 1);
  const larger = Float64Array.from(entries, (_, at) => at + 1);
  const expected = (weightOf: (at: number) => number) => {
    const sums = Array.from({ length: 1 + Math.max(...entries) }, () => 0);
    entries.forEach((entry, at) => {
      sums[entry]! += larger[at]! * weightOf(at);
    });
    return sums;
  };

  test('no stretch goes beyond its block', () => {
    expect(blockSize % overlay.length).toBe(0);
  });

  test('each entry counts by the weight of its block, and none where that is nought', () => {
    const weights = Float64Array.from({ length: larger.length / blockSize }, (_, i) => i % 3);
    const sums = new Float64Array(1 + Math.max(...entries)).fill(7);
    overlay.sumWeighingBlocks(larger, weights, sums);
    expect([...sums]).toEqual(expected((at) => weights[Math.floor(at / blockSize)]!));
  });

  test('each entry counts by the weight of its place in the block', () => {
    const weights = Float64Array.from({ length: blockSize }, (_, i) => i + 2);
    const sums = new Float64Array(1 + Math.max(...entries)).fill(7);
    overlay.sumWeighingPlaces(larger, weights, sums);
    expect([...sums]).toEqual(expected((at) => weights[at % blockSize]!));
  });
});
