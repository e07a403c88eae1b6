import { giveBack } from './give-back.ts';
import { everyRow } from './picked-rows.ts';
import { timesEach } from './radix-sort.ts';

/** Pairs of records of two sources. */
export interface Edges {
  readonly reference: Uint32Array;
  readonly other: Uint32Array;
}

/** How many records each source has. */
export interface Sizes {
  readonly reference: number;
  readonly other: number;
}

/** Pairs by the set that they are in: no record is in pairs of two sets, so each set can be looked at by itself. */
export interface RivalSets {
  /** Of each pair, the number of its set. Sets are numbered as they are first met. */
  readonly setOf: Uint32Array;
  /** Of each set, how many pairs it has. */
  readonly pairsIn: Uint32Array;
}

/** Sets of pairs that claim the same records, directly or through others. */
export function rivalSets({ reference, other }: Edges, sizes: Sizes): RivalSets {
  // Records of the reference stand before the others.
  const parent = everyRow(sizes.reference + sizes.other, 1);
  joinRivals({ reference, other }, sizes.reference, parent);
  const sets = numberedSets(reference, parent);
  giveBack(parent);
  return sets;
}

function joinRivals({ reference, other }: Edges, firstOther: number, parent: Uint32Array): void {
  const up = parent;
  for (let pair = 0; pair < reference.length; pair++) {
    const one = rootOf(up, reference[pair]!);
    const two = rootOf(up, firstOther + other[pair]!);
    if (one !== two) up[two] = one;
  }
}

/** The record that stands for all that are joined with this one. The way there is halved for the next. */
function rootOf(parent: Uint32Array, record: number): number {
  const up = parent;
  let root = record;
  while (up[root] !== root) {
    up[root] = up[up[root]!]!;
    root = up[root]!;
  }
  return root;
}

function numberedSets(reference: Uint32Array, parent: Uint32Array): RivalSets {
  const setOf = new Uint32Array(reference.length);
  const sets = numberSets(reference, parent, setOf);
  return { setOf, pairsIn: timesEach(setOf, sets) };
}

/** Numbers sets as they are met, and tells how many there are. */
function numberSets(reference: Uint32Array, parent: Uint32Array, into: Uint32Array): number {
  const setOf = into;
  const numberOf = new Int32Array(parent.length).fill(-1);
  let sets = 0;
  for (let pair = 0; pair < reference.length; pair++) {
    const root = rootOf(parent, reference[pair]!);
    if (numberOf[root] === -1) numberOf[root] = sets++;
    setOf[pair] = numberOf[root]!;
  }
  giveBack(numberOf);
  return sets;
}
