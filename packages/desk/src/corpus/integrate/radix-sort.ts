/** Bits of a digit: 2,048 counters stay in the first cache of every usual processor. Declared. */
const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
const MASK = BUCKETS - 1;

/** Keys to sort by, the more significant first, and the largest value of each. */
export interface SortKey {
  readonly keys: Uint32Array;
  readonly largest: number;
}

/** The indices of rows in the order of their keys; rows with equal keys keep their order. Linear in the rows. */
export function sortedOrder(rows: number, bySignificance: readonly SortKey[]): Uint32Array {
  let order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  let spare = new Uint32Array(rows);
  for (const { keys, largest } of bySignificance.toReversed()) {
    for (let shift = 0; shift < 32 && largest >>> shift > 0; shift += DIGIT_BITS) {
      placeByDigit({ keys, shift }, order, spare);
      [order, spare] = [spare, order];
    }
  }
  return order;
}

function placeByDigit(
  { keys, shift }: { keys: Uint32Array; shift: number },
  from: Uint32Array,
  to: Uint32Array,
): void {
  const next = new Uint32Array(BUCKETS);
  for (const key of keys) next[(key >>> shift) & MASK]!++;
  let start = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = next[bucket]!;
    next[bucket] = start;
    start += count;
  }
  for (const row of from) {
    const bucket = (keys[row]! >>> shift) & MASK;
    to[next[bucket]!++] = row;
  }
}
