import { sumBetween } from './block-sums.ts';

/** From this length on, a stretch that needs no pattern is faster than one that follows a pattern: 1.4 ns an entry
 *  against 1.4 at 8 entries, 2.2 against 1.4 at 4 (measured with Node 24 on an x86-64 machine). */
const LONG_ENOUGH = 8;

/** Most entries of a pattern, so that it stays in the processor's nearest cache. Declared. */
export const LONGEST_PATTERN = 1024;

const NO_PATTERN = new Int32Array(0);

/** Of a single stretch. */
const AT_ITS_START = new Int32Array(1);

/** How a smaller table lies over a larger one: which entry of it belongs to each entry of the larger, read through
 *  from its start. The larger falls into stretches of equal length; along every stretch the smaller one takes the
 *  same course, so that the inner loops need no arithmetic on indexes. */
export class Overlay {
  /** By stretch: entry of the smaller table at its start. */
  readonly starts: Int32Array;
  readonly length: number;
  /** Along a stretch the smaller table stands still, moves on by one, or follows the pattern. */
  readonly course: 'still' | 'onward' | 'pattern';
  /** By place in a stretch: how far from its start the smaller table is. Empty unless followed. */
  readonly pattern: Int32Array;

  /** @param shape states of the larger table's axes, the last running fastest
   *  @param strides by the same axes: step in the smaller table per state; 0 for an axis it does not have
   *  @param blockAxes how many of the last axes make a block of the larger table: no stretch goes beyond its block */
  constructor(
    shape: readonly number[],
    strides: readonly number[],
    blockAxes: number = shape.length,
  ) {
    const axes = shape.length;
    const first = axes - blockAxes;
    const isStill = axes > 0 && strides[axes - 1] === 0;
    let axis = axes;
    let length = 1;
    while (axis > first && strides[axis - 1] === (isStill ? 0 : length)) length *= shape[--axis]!;
    const isPlain = length >= LONG_ENOUGH || axis === first;
    if (!isPlain) {
      while (axis > first && length * shape[axis - 1]! <= LONGEST_PATTERN) length *= shape[--axis]!;
    }
    const offsetsOf = (from: number, end: number) =>
      offsets(shape.slice(from, end), strides.slice(from, end));
    this.starts = axis === 0 ? AT_ITS_START : offsetsOf(0, axis);
    this.length = length;
    this.course = isPlain ? (isStill ? 'still' : 'onward') : 'pattern';
    this.pattern = isPlain ? NO_PATTERN : offsetsOf(axis, axes);
  }

  /** Writes the smaller table, from `offset` on, over the larger one. */
  spread(smaller: Float64Array, larger: Float64Array, offset = 0): void {
    const { starts, length, course, pattern } = this;
    // One table as long as the other, entry by entry.
    if (course === 'onward' && starts.length === 1 && smaller.length === larger.length) {
      larger.set(smaller);
      return;
    }
    let at = 0;
    for (let stretch = 0; stretch < starts.length; stretch++) {
      const end = at + length;
      let from = starts[stretch]! + offset;
      if (course === 'still') {
        larger.fill(smaller[from]!, at, end);
        at = end;
      } else if (course === 'onward') {
        for (; at < end; at++, from++) larger[at] = smaller[from]!;
      } else {
        for (let i = 0; i < length; i++, at++) larger[at] = smaller[from + pattern[i]!]!;
      }
    }
  }

  /** Multiplies the larger table by the smaller one, into `product`, which may be the larger itself. */
  multiply(smaller: Float64Array, larger: Float64Array, product: Float64Array): void {
    const { starts, length, course, pattern } = this;
    let at = 0;
    for (let stretch = 0; stretch < starts.length; stretch++) {
      const end = at + length;
      let from = starts[stretch]!;
      if (course === 'still') {
        const weight = smaller[from]!;
        for (; at < end; at++) product[at] = larger[at]! * weight;
      } else if (course === 'onward') {
        for (; at < end; at++, from++) product[at] = larger[at]! * smaller[from]!;
      } else {
        for (let i = 0; i < length; i++, at++) {
          product[at] = larger[at]! * smaller[from + pattern[i]!]!;
        }
      }
    }
  }

  /** Sums the larger table into the smaller one, which is overwritten. */
  sum(larger: Float64Array, smaller: Float64Array): void {
    const { starts, length, course, pattern } = this;
    smaller.fill(0);
    let at = 0;
    for (let stretch = 0; stretch < starts.length; stretch++) {
      const end = at + length;
      let to = starts[stretch]!;
      if (course === 'still') {
        smaller[to]! += sumBetween(larger, at, end);
        at = end;
      } else if (course === 'onward') {
        for (; at < end; at++, to++) smaller[to]! += larger[at]!;
      } else {
        for (let i = 0; i < length; i++, at++) smaller[to + pattern[i]!]! += larger[at]!;
      }
    }
  }

  /** The same; each entry times the weight of its block.
   *  @param weights one by block of the larger table */
  sumWeighingBlocks(larger: Float64Array, weights: Float64Array, smaller: Float64Array): void {
    const { starts, length, course, pattern } = this;
    const stretches = starts.length / weights.length;
    smaller.fill(0);
    for (let block = 0, stretch = 0; block < weights.length; block++, stretch += stretches) {
      const weight = weights[block]!;
      // What the rest of the graph rules out needs no look: in networks of rules, that is most of the table.
      if (weight === 0) continue;
      let at = stretch * length;
      for (let i = 0; i < stretches; i++) {
        const end = at + length;
        let to = starts[stretch + i]!;
        if (course === 'still') {
          smaller[to]! += weight * sumBetween(larger, at, end);
          at = end;
        } else if (course === 'onward') {
          for (; at < end; at++, to++) smaller[to]! += larger[at]! * weight;
        } else {
          for (let j = 0; j < length; j++, at++) smaller[to + pattern[j]!]! += larger[at]! * weight;
        }
      }
    }
  }

  /** The same; each entry times the weight of its place in its block.
   *  @param weights one by place in a block */
  sumWeighingPlaces(larger: Float64Array, weights: Float64Array, smaller: Float64Array): void {
    const { starts, length, course, pattern } = this;
    smaller.fill(0);
    let at = 0;
    let place = 0;
    for (let stretch = 0; stretch < starts.length; stretch++) {
      const end = at + length;
      let to = starts[stretch]!;
      if (course === 'still') {
        let even = 0;
        let odd = 0;
        for (; at + 1 < end; at += 2, place += 2) {
          even += larger[at]! * weights[place]!;
          odd += larger[at + 1]! * weights[place + 1]!;
        }
        if (at < end) even += larger[at++]! * weights[place++]!;
        smaller[to]! += even + odd;
      } else if (course === 'onward') {
        for (; at < end; at++, to++, place++) smaller[to]! += larger[at]! * weights[place]!;
      } else {
        for (let i = 0; i < length; i++, at++, place++) {
          smaller[to + pattern[i]!]! += larger[at]! * weights[place]!;
        }
      }
      if (place === weights.length) place = 0;
    }
  }
}

/** Entry of the smaller table for each combination of states of some axes, the last running fastest. */
function offsets(shape: readonly number[], strides: readonly number[]): Int32Array {
  let total = 1;
  for (let axis = 0; axis < shape.length; axis++) total *= shape[axis]!;
  const result = new Int32Array(total);
  let filled = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const size = filled * shape[axis]!;
    const stride = strides[axis]!;
    for (let i = filled; i < size; i++) result[i] = result[i - filled]! + stride;
    filled = size;
  }
  return result;
}
