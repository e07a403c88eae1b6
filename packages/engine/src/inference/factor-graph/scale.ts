const LOG10_OF_2 = Math.log10(2);

/** Least exponent of two whose inverse is still a finite number. */
const LEAST_EXPONENT = -1022;

/** Brings a table's largest entry into [½, 1) by a power of two, which costs no precision, and gives the decimal
 *  logarithm of what was divided out. A table of one entry becomes exactly 1. All zero: left so, `-Infinity`. */
export function normalise(table: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < table.length; i++) if (table[i]! > largest) largest = table[i]!;
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
