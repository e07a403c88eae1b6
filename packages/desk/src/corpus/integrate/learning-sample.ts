import type { ComparedPairs, Comparison } from './compared-pairs.ts';
import type { Controls } from './local-density.ts';
import { rivalSets, type Sizes } from './rival-sets.ts';

/** Pairs that weights are learned from, with the controls of their records. */
export interface LearningSample {
  readonly pairs: ComparedPairs;
  readonly controls: Controls;
  /** How large a part of all pairs they are. */
  readonly share: number;
}

/**
 * Pairs that weights are learned from, at least; of more, every so many sets of rivals. Declared: a third of them are
 * matches as a rule, so that a weight as large as a hundredth is known to a twentieth of itself.
 */
const ENOUGH_PAIRS = 50_000;

/** How many records each source has. */
export function sizesOf({ reference, other }: Comparison): Sizes {
  return { reference: reference.ids.length, other: other.ids.length };
}

/**
 * Whole sets of rivals, evenly among all, so that each record in them has all its rivals; with fewer pairs than are
 * enough, all of them. Learning then costs as much with ten million records as with a hundred thousand.
 */
export function learningSample(comparison: Comparison, all: LearningSample): LearningSample {
  const stride = Math.floor(all.pairs.lag.length / ENOUGH_PAIRS);
  if (stride < 2) return all;
  const { setOf } = rivalSets(all.pairs, sizesOf(comparison));
  const kept = rowsWhere(setOf.length, (pair) => setOf[pair]! % stride === 0);
  const pairs = pickedPairs(all.pairs, kept);
  const isAsked = new Uint8Array(comparison.other.ids.length);
  for (const record of pairs.other) isAsked[record] = 1;
  const found = all.controls.pairs;
  const asked = rowsWhere(found.other.length, (pair) => isAsked[found.other[pair]!] === 1);
  return {
    pairs,
    controls: {
      ...all.controls,
      pairs: pickedPairs(found, asked),
      weight: picked(all.controls.weight, asked, new Float64Array(asked.length)),
    },
    share: kept.length / setOf.length,
  };
}

function rowsWhere(count: number, isKept: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(count);
  let kept = 0;
  for (let row = 0; row < count; row++) if (isKept(row)) rows[kept++] = row;
  return rows.slice(0, kept);
}

function pickedPairs(pairs: ComparedPairs, rows: Uint32Array): ComparedPairs {
  const count = rows.length;
  return {
    reference: picked(pairs.reference, rows, new Uint32Array(count)),
    other: picked(pairs.other, rows, new Uint32Array(count)),
    lag: picked(pairs.lag, rows, new Int16Array(count)),
    distance: picked(pairs.distance, rows, new Uint8Array(count)),
    deaths: picked(pairs.deaths, rows, new Uint8Array(count)),
    categories: pairs.categories.map((levels) => picked(levels, rows, new Uint8Array(count))),
    spread: picked(pairs.spread, rows, new Float64Array(count)),
  };
}

type Column = Uint8Array | Int16Array | Uint32Array | Float64Array;

function picked<Kind extends Column>(column: Kind, rows: Uint32Array, into: Kind): Kind {
  const target = into;
  for (let place = 0; place < rows.length; place++) target[place] = column[rows[place]!]!;
  return target;
}
