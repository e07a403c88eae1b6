/** Most bits of a digit: 4,096 counters stay in the first cache of every usual processor. Declared. */
const MOST_DIGIT_BITS = 12;

/** Keys to sort by, and the largest of them. */
export interface SortKey {
  readonly keys: Uint32Array;
  readonly largest: number;
}

/** Keys to sort by. */
export function sortKey(keys: Uint32Array): SortKey {
  let largest = 0;
  for (let row = 0; row < keys.length; row++) if (keys[row]! > largest) largest = keys[row]!;
  return { keys, largest };
}

/** Days as keys, counted from the first of them. */
export function daysFromFirst(day: Int32Array): SortKey {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let event = 0; event < day.length; event++) {
    const each = day[event]!;
    if (each < first) first = each;
    if (each > last) last = each;
  }
  const keys = new Uint32Array(day.length);
  for (let event = 0; event < keys.length; event++) keys[event] = day[event]! - first;
  return { keys, largest: day.length === 0 ? 0 : last - first };
}

/** Rows in order. */
export interface SortedRows {
  /** The index of each row, before. */
  readonly order: Uint32Array;
  /** The most significant key of each. */
  readonly keys: Uint32Array;
}

/** Rows in the order of their keys; rows with equal keys keep their order. Linear in the rows. */
export function sortedRows(rows: number, bySignificance: readonly SortKey[]): SortedRows {
  let order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  let spare = new Uint32Array(rows);
  let carried = new Uint32Array(rows);
  let spareKeys = new Uint32Array(rows);
  for (const { keys, largest } of bySignificance.toReversed()) {
    const bits = 32 - Math.clz32(largest);
    const digits = Math.ceil(bits / MOST_DIGIT_BITS);
    const width = Math.ceil(bits / digits);
    // Each row's key goes with it, so that only writing jumps about in memory.
    for (let row = 0; row < rows; row++) carried[row] = keys[order[row]!]!;
    for (let digit = 0; digit < digits; digit++) {
      const shift = digit * width;
      const starts = startsOfBuckets(keys, { shift, width });
      placeRows([carried, order], [spareKeys, spare], { starts, shift });
      [order, spare] = [spare, order];
      [carried, spareKeys] = [spareKeys, carried];
    }
  }
  return { order, keys: carried };
}

interface Digit {
  readonly shift: number;
  readonly width: number;
}

function startsOfBuckets(keys: Uint32Array, { shift, width }: Digit): Uint32Array {
  const starts = new Uint32Array(1 << width);
  const mask = starts.length - 1;
  for (let row = 0; row < keys.length; row++) starts[(keys[row]! >>> shift) & mask]!++;
  let start = 0;
  for (let bucket = 0; bucket < starts.length; bucket++) {
    const count = starts[bucket]!;
    starts[bucket] = start;
    start += count;
  }
  return starts;
}

type KeysAndRows = readonly [keys: Uint32Array, rows: Uint32Array];

function placeRows(
  [keys, rows]: KeysAndRows,
  [toKeys, toRows]: KeysAndRows,
  { starts, shift }: { starts: Uint32Array; shift: number },
): void {
  const next = starts;
  const mask = next.length - 1;
  for (let from = 0; from < keys.length; from++) {
    const key = keys[from]!;
    const to = next[(key >>> shift) & mask]!++;
    toKeys[to] = key;
    toRows[to] = rows[from]!;
  }
}

/**
 * Rows in the order of keys that are numbers without large gaps; rows with equal keys keep the order that they come in. One
 * pass, and rows whose keys lie near their places stay near in memory.
 *
 * @param limit a number above all keys
 */
export function countedOrder(keys: Uint32Array, limit: number, rows: Uint32Array): Uint32Array {
  const next = new Uint32Array(limit + 1);
  for (let place = 0; place < rows.length; place++) next[keys[rows[place]!]! + 1]!++;
  for (let key = 1; key < limit; key++) next[key]! += next[key - 1]!;
  const order = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    order[next[keys[row]!]!++] = row;
  }
  return order;
}

/** The number above all of a list. */
export function numberAbove(numbers: Uint32Array): number {
  let largest = -1;
  for (let place = 0; place < numbers.length; place++)
    if (numbers[place]! > largest) largest = numbers[place]!;
  return largest + 1;
}
