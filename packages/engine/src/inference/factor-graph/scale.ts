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

/** Whether two tables of one length are the same to the last bit. */
export function areEqual(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Divides a table by its sum, in place. */
export function toProbabilities(table: Float64Array): Float64Array {
  let sum = 0;
  for (let i = 0; i < table.length; i++) sum += table[i]!;
  for (let i = 0; i < table.length; i++) table[i]! /= sum;
  return table;
}

/** Probabilities of each axis of a row-major table, by summing its first axis out again and again. What remains is
 *  written into `room`, which may be the table itself.
 *  @param marginals by axis: as long as it has states; overwritten */
export function foldMarginals(
  table: Float64Array,
  room: Float64Array,
  marginals: readonly Float64Array[],
): void {
  let from = table;
  let size = marginals.reduce((product, marginal) => product * marginal.length, 1);
  for (const marginal of marginals) {
    size /= marginal.length;
    for (let state = 0, at = 0; state < marginal.length; state++) {
      let sum = 0;
      for (let i = 0; i < size; i++, at++) {
        const entry = from[at]!;
        sum += entry;
        room[i] = state === 0 ? entry : room[i]! + entry;
      }
      marginal[state] = sum;
    }
    from = room;
    toProbabilities(marginal);
  }
}
