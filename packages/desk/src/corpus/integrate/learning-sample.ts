import type { ComparedPairs } from './compared-pairs.ts';
import type { Controls } from './local-density.ts';
import { picked, rowsWhere } from './picked-rows.ts';
import type { RivalSets } from './rival-sets.ts';

/** Pairs that weights are learned from, with the controls of their records. */
export interface LearningSample {
  readonly pairs: ComparedPairs;
  readonly sets: RivalSets;
  readonly controls: Controls;
  /** How large a part of all pairs they are. */
  readonly share: number;
}

/**
 * Pairs that weights are learned from, at least; of more, every so many sets of rivals. Declared: a third of them are
 * matches as a rule, so that a weight as large as a hundredth is known to a twentieth of itself.
 */
const ENOUGH_PAIRS = 50_000;

/**
 * Whole sets of rivals, evenly among all, so that each record in them has all its rivals; with fewer pairs than are
 * enough, all of them. Learning then costs as much with ten million records as with a hundred thousand.
 *
 * @param others how many records the other source has
 */
export function learningSample(all: LearningSample, others: number): LearningSample {
  const { setOf, pairsIn } = all.sets;
  const stride = Math.floor(setOf.length / ENOUGH_PAIRS);
  if (stride < 2) return all;
  const kept = rowsWhere(setOf.length, (pair) => setOf[pair]! % stride === 0);
  const pairs = pickedPairs(all.pairs, kept);
  const isAsked = new Uint8Array(others);
  for (const record of pairs.other) isAsked[record] = 1;
  const found = all.controls.pairs;
  const asked = rowsWhere(found.other.length, (pair) => isAsked[found.other[pair]!] === 1);
  return {
    pairs,
    sets: { setOf: picked(setOf, kept, new Uint32Array(kept.length)), pairsIn },
    controls: {
      ...all.controls,
      pairs: pickedPairs(found, asked),
      weight: picked(all.controls.weight, asked, new Float64Array(asked.length)),
    },
    share: kept.length / setOf.length,
  };
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
