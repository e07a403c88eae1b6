import { giveBack } from './give-back.ts';
import { everyRow } from './picked-rows.ts';
import { spanOf } from './span-of.ts';

/** Most bits of a digit: 4,096 counters stay in the first cache of every usual processor. Declared. */
const MOST_DIGIT_BITS = 12;

/** Keys to sort by, and the largest of them. */
export interface SortKey {
  readonly keys: Uint32Array;
  readonly largest: number;
}

/** Keys to sort by. */
export function sortKey(keys: Uint32Array): SortKey {
  return { keys, largest: largestOf(keys) };
}

/** Days as keys, counted from the first of them. */
export function daysFromFirst(day: Int32Array): SortKey {
  const { first, last } = spanOf(day);
  return { keys: countedFrom(first, day), largest: day.length === 0 ? 0 : last - first };
}

function countedFrom(first: number, day: Int32Array): Uint32Array {
  const counted = new Uint32Array(day.length);
  for (let event = 0; event < counted.length; event++) counted[event] = day[event]! - first;
  return counted;
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
  let order: Uint32Array = everyRow(rows, 1);
  let spare: Uint32Array = new Uint32Array(rows);
  let carried = new Uint32Array(rows);
  let spareKeys = new Uint32Array(rows);
  for (const { keys, largest } of bySignificance.toReversed()) {
    const bits = 32 - Math.clz32(largest);
    const digits = Math.ceil(bits / MOST_DIGIT_BITS);
    const width = Math.ceil(bits / digits);
    // Each row's key goes with it, so that only writing jumps about in memory.
    carryKeys(keys, order, carried);
    for (let digit = 0; digit < digits; digit++) {
      const shift = digit * width;
      const starts = countsToStarts(countedDigits(keys, { shift, width }));
      placeRows([carried, order], [spareKeys, spare], { starts, shift });
      [order, spare] = [spare, order];
      [carried, spareKeys] = [spareKeys, carried];
    }
  }
  giveBack(spare, spareKeys);
  return { order, keys: carried };
}

function carryKeys(keys: Uint32Array, order: Uint32Array, into: Uint32Array): void {
  const carried = into;
  for (let row = 0; row < carried.length; row++) carried[row] = keys[order[row]!]!;
}

interface Digit {
  readonly shift: number;
  readonly width: number;
}

function countedDigits(keys: Uint32Array, { shift, width }: Digit): Uint32Array {
  const counts = new Uint32Array(1 << width);
  const mask = counts.length - 1;
  for (let row = 0; row < keys.length; row++) counts[(keys[row]! >>> shift) & mask]!++;
  return counts;
}

/** Where each bucket begins when they stand one after another, in place of how much each holds. */
function countsToStarts(counts: Uint32Array): Uint32Array {
  const starts = counts;
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
  const starts = countsToStarts(countedKeys(keys, limit, rows));
  const order = putInBuckets(keys, starts, rows);
  giveBack(starts);
  return order;
}

function countedKeys(keys: Uint32Array, limit: number, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(limit);
  for (let place = 0; place < rows.length; place++) counts[keys[rows[place]!]!]!++;
  return counts;
}

function putInBuckets(keys: Uint32Array, starts: Uint32Array, rows: Uint32Array): Uint32Array {
  const next = starts;
  const order = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    order[next[keys[row]!]!++] = row;
  }
  return order;
}

/** How many times each number below the limit is in a list. */
export function timesEach(numbers: Uint32Array, limit: number): Uint32Array {
  const times = new Uint32Array(limit);
  for (let place = 0; place < numbers.length; place++) times[numbers[place]!]!++;
  return times;
}

/** The number above all of a list. */
export function numberAbove(numbers: Uint32Array): number {
  return numbers.length === 0 ? 0 : largestOf(numbers) + 1;
}

function largestOf(numbers: Uint32Array): number {
  let largest = 0;
  for (let place = 0; place < numbers.length; place++)
    if (numbers[place]! > largest) largest = numbers[place]!;
  return largest;
}
