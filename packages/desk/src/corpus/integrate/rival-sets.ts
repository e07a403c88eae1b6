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
  const parent = new Int32Array(sizes.reference + sizes.other);
  for (let record = 0; record < parent.length; record++) parent[record] = record;
  for (let pair = 0; pair < reference.length; pair++) {
    const one = rootOf(parent, reference[pair]!);
    const two = rootOf(parent, sizes.reference + other[pair]!);
    if (one !== two) parent[two] = one;
  }
  return numberedSets(reference, parent);
}

/** The record that stands for all that are joined with this one. The way there is halved for the next. */
function rootOf(parent: Int32Array, record: number): number {
  const up = parent;
  let root = record;
  while (up[root] !== root) {
    up[root] = up[up[root]!]!;
    root = up[root]!;
  }
  return root;
}

function numberedSets(reference: Uint32Array, parent: Int32Array): RivalSets {
  const numberOf = new Int32Array(parent.length).fill(-1);
  const setOf = new Uint32Array(reference.length);
  const pairsIn = new Uint32Array(reference.length);
  let sets = 0;
  for (let pair = 0; pair < reference.length; pair++) {
    const root = rootOf(parent, reference[pair]!);
    if (numberOf[root] === -1) numberOf[root] = sets++;
    const set = numberOf[root]!;
    setOf[pair] = set;
    pairsIn[set]!++;
  }
  return { setOf, pairsIn: pairsIn.slice(0, sets) };
}
