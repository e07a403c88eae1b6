/** How a smaller table lies over a larger one: which entry of it belongs to each entry of the larger, read through
 *  from its start. The larger falls into stretches of equal length; along every stretch the smaller one does the
 *  same, so that the inner loops need no arithmetic on indexes. */
export interface Overlay {
  /** By stretch: entry of the smaller table at its start. */
  readonly starts: Int32Array;
  readonly length: number;
  /** Along a stretch the smaller table stands still, moves on by one, or follows the pattern. */
  readonly course: 'still' | 'onward' | 'pattern';
  /** By place in a stretch: how far the smaller table is from its start. Empty unless followed. */
  readonly pattern: Int32Array;
}

/** From this length on, a stretch that needs no pattern is faster than a long one that does. Measured with
 *  bench/inference: at 8 entries both take 1.4 ns each. */
const LONG_ENOUGH = 8;

/** Most entries of a pattern: it stays in the processor's nearest cache. Declared. */
const LONGEST_PATTERN = 1024;

const NO_PATTERN = new Int32Array(0);

/** @param shape states of the larger table's axes, the last running fastest
 *  @param strides by the same axes: step in the smaller table per state; 0 for an axis it does not have */
export function overlay(shape: readonly number[], strides: readonly number[]): Overlay {
  const isStill = strides.at(-1) === 0;
  let axis = shape.length;
  let length = 1;
  while (axis > 0 && strides[axis - 1] === (isStill ? 0 : length)) length *= shape[--axis]!;
  if (length >= LONG_ENOUGH || axis === 0) {
    const course = isStill ? 'still' : 'onward';
    const starts = offsets(shape.slice(0, axis), strides.slice(0, axis));
    return { starts, length, course, pattern: NO_PATTERN };
  }
  while (axis > 0 && length * shape[axis - 1]! <= LONGEST_PATTERN) length *= shape[--axis]!;
  const starts = offsets(shape.slice(0, axis), strides.slice(0, axis));
  const pattern = offsets(shape.slice(axis), strides.slice(axis));
  return { starts, length: pattern.length, course: 'pattern', pattern };
}

/** Entry of the smaller table for each combination of states, the last axis running fastest. */
function offsets(shape: readonly number[], strides: readonly number[]): Int32Array {
  const result = new Int32Array(shape.reduce((product, states) => product * states, 1));
  let filled = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const size = filled * shape[axis]!;
    for (let i = filled; i < size; i++) result[i] = result[i - filled]! + strides[axis]!;
    filled = size;
  }
  return result;
}

/** Writes the smaller table, from `offset` on, over the larger one. */
export function spread(
  { starts, length, course, pattern }: Overlay,
  smaller: Float64Array,
  larger: Float64Array,
  offset = 0,
): void {
  let at = 0;
  for (let stretch = 0; stretch < starts.length; stretch++) {
    const start = starts[stretch]! + offset;
    const end = at + length;
    if (course === 'still') larger.fill(smaller[start]!, at, end);
    else if (course === 'onward')
      for (let i = 0; i < length; i++) larger[at + i] = smaller[start + i]!;
    else for (let i = 0; i < length; i++) larger[at + i] = smaller[start + pattern[i]!]!;
    at = end;
  }
}

/** Multiplies the larger table by the smaller one, into `product`, which may be the larger itself. */
export function multiply(
  { starts, length, course, pattern }: Overlay,
  smaller: Float64Array,
  larger: Float64Array,
  product: Float64Array,
): void {
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
      for (let i = 0; i < length; i++, at++)
        product[at] = larger[at]! * smaller[from + pattern[i]!]!;
    }
  }
}

/** Sums the larger table into the smaller one, which is overwritten. */
export function sumInto(
  { starts, length, course, pattern }: Overlay,
  larger: Float64Array,
  smaller: Float64Array,
): void {
  smaller.fill(0);
  let at = 0;
  for (let stretch = 0; stretch < starts.length; stretch++) {
    const end = at + length;
    let to = starts[stretch]!;
    if (course === 'still') {
      let sum = 0;
      for (; at < end; at++) sum += larger[at]!;
      smaller[to]! += sum;
    } else if (course === 'onward') {
      for (; at < end; at++, to++) smaller[to]! += larger[at]!;
    } else {
      for (let i = 0; i < length; i++, at++) smaller[to + pattern[i]!]! += larger[at]!;
    }
  }
}
