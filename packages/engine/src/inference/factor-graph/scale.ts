/** Decimal logarithm of two. */
export const LOG10_OF_2 = Math.log10(2);

/** Least exponent of two whose inverse is still a finite number. */
const LEAST_EXPONENT = -1022;

/** Brings a table's largest entry into [½, 1) by a power of two, which costs no precision, and gives the decimal
 *  logarithm of what was divided out. A table of one entry becomes exactly 1. All zero: left so, `-Infinity`. */
export function normalise(table: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < table.length; i++) {
    const entry = table[i]!;
    if (entry > largest) largest = entry;
  }
  if (largest === 0) return Number.NEGATIVE_INFINITY;
  if (table.length === 1) {
    table[0] = 1;
    return Math.log10(largest);
  }
  const exponent = Math.max(Math.floor(Math.log2(largest)) + 1, LEAST_EXPONENT);
  if (exponent === 0) return 0;
  const factor = 2 ** -exponent;
  for (let i = 0; i < table.length; i++) table[i]! *= factor;
  return exponent * LOG10_OF_2;
}

/** Whether nothing need be divided out of a table of so many entries, whose largest is in [½, 1], and that of a single
 *  entry 1. */
export function isScaled(largest: number, entries: number): boolean {
  return largest <= 1 && largest >= (entries === 1 ? 1 : 0.5);
}

/** Entries that differ by no more than this share of them are the same but for rounding: what some dozen additions in
 *  another order may come to. Declared, well under the 1e-12 that answers are held to. */
const ROUNDING = 2 ** -48;

/** Whether all entries are the same but for rounding, and not nought: such a table says nothing of its variables. */
export function isLevel(table: Float64Array): boolean {
  const first = table[0]!;
  for (let i = 0; i < table.length; i++) {
    if (!(Math.abs(table[i]! - first) <= ROUNDING * first)) return false;
  }
  return first > 0;
}

/** Writes a table over another of the same length; whether that changes anything, to the last bit. */
export function overwrite(table: Float64Array, by: Float64Array): boolean {
  let isOther = false;
  for (let i = 0; i < table.length; i++) {
    const entry = by[i]!;
    if (table[i] === entry) continue;
    table[i] = entry;
    isOther = true;
  }
  return isOther;
}

/** Divides a table by its sum, in place. */
export function toProbabilities(table: Float64Array): Float64Array {
  let sum = 0;
  for (let i = 0; i < table.length; i++) sum += table[i]!;
  for (let i = 0; i < table.length; i++) table[i]! /= sum;
  return table;
}

/** Axes of a table whose probabilities are asked for. */
export interface AskedAxes {
  /** States of each axis. */
  readonly shape: readonly number[];
  /** By axis: as long as it has states, overwritten; `undefined` for one not asked for; only up to the last asked for. */
  readonly marginals: readonly (Float64Array | undefined)[];
}

/** Probabilities of axes of a row-major table, by summing its first axis out again and again. What remains is written
 *  into `room`, which may be the table itself. */
export function foldMarginals(
  table: Float64Array,
  room: Float64Array,
  { shape, marginals }: AskedAxes,
): void {
  let from = table;
  let size = 1;
  for (let axis = 0; axis < shape.length; axis++) size *= shape[axis]!;
  for (let axis = 0; axis < marginals.length; axis++) {
    const count = shape[axis]!;
    const marginal = marginals[axis];
    size /= count;
    for (let state = 0, at = 0; state < count; state++) {
      let sum = 0;
      for (let i = 0; i < size; i++, at++) {
        const entry = from[at]!;
        sum += entry;
        room[i] = state === 0 ? entry : room[i]! + entry;
      }
      if (marginal !== undefined) marginal[state] = sum;
    }
    from = room;
    if (marginal !== undefined) toProbabilities(marginal);
  }
}
