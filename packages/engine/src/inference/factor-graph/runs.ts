/** How a smaller table lies over a larger one: as the larger is read through from its start, which entry of the
 *  smaller belongs to it. The larger falls into runs of equal length; along a run the smaller either stands
 *  still or moves on by one, so that the inner loops need no index. */
export interface Runs {
  /** By run: entry of the smaller table at its start. */
  readonly starts: Int32Array;
  readonly length: number;
  /** Whether the smaller table moves along a run. */
  readonly moves: boolean;
}

/** @param shape states of the larger table's axes, the last running fastest
 *  @param strides by the same axes: step in the smaller table per state; 0 for an axis it does not have */
export function runsOver(shape: readonly number[], strides: readonly number[]): Runs {
  let axis = shape.length;
  let length = 1;
  const moves = (strides[axis - 1] ?? 0) !== 0;
  while (axis > 0 && strides[axis - 1] === (moves ? length : 0)) length *= shape[--axis]!;
  const count = shape.slice(0, axis).reduce((product, states) => product * states, 1);
  const starts = new Int32Array(count);
  let filled = 1;
  while (axis > 0) {
    axis--;
    for (let i = filled; i < filled * shape[axis]!; i++) {
      starts[i] = starts[i - filled]! + strides[axis]!;
    }
    filled *= shape[axis]!;
  }
  return { starts, length, moves };
}

/** Writes the smaller table, from `offset` on, over the larger one. */
export function spread(runs: Runs, smaller: Float64Array, larger: Float64Array, offset = 0): void {
  const { starts, length, moves } = runs;
  const step = moves ? 1 : 0;
  for (let run = 0, at = 0; run < starts.length; run++) {
    let from = starts[run]! + offset;
    for (const end = at + length; at < end; at++, from += step) larger[at] = smaller[from]!;
  }
}

/** Multiplies the larger table by the smaller one, into `product` (which may be the larger itself). */
export function multiply(
  runs: Runs,
  smaller: Float64Array,
  larger: Float64Array,
  product: Float64Array,
): void {
  const { starts, length, moves } = runs;
  for (let run = 0, at = 0; run < starts.length; run++) {
    const start = starts[run]!;
    const end = at + length;
    if (moves) {
      for (let from = start; at < end; at++, from++) product[at] = larger[at]! * smaller[from]!;
    } else {
      const weight = smaller[start]!;
      for (; at < end; at++) product[at] = larger[at]! * weight;
    }
  }
}

/** Sums the larger table into the smaller one, which is overwritten. */
export function sumInto(runs: Runs, larger: Float64Array, smaller: Float64Array): void {
  const { starts, length, moves } = runs;
  smaller.fill(0);
  for (let run = 0, at = 0; run < starts.length; run++) {
    const start = starts[run]!;
    const end = at + length;
    if (moves) {
      for (let to = start; at < end; at++, to++) smaller[to]! += larger[at]!;
    } else {
      let sum = 0;
      for (; at < end; at++) sum += larger[at]!;
      smaller[start]! += sum;
    }
  }
}
