import type { SearchBounds } from './elimination.ts';
import { type Clique, type JunctionTree, placesIn } from './junction-tree.ts';
import { tableSize } from './table-size.ts';

/** A clique is merged into its parent where both together have no more states. Every clique costs as much as going
 *  through some hundred entries: in a warm query, and in the first answer of a process, whose code nothing has yet made
 *  fast. From 64 to 256, the standard networks differed by less than the machine's noise (Node 24, x86-64). */
const SMALL = 128;

/** A graph of no more states, all together, is one clique. Looking for an order takes longer than going through them.
 *  Declared: at 256 the first answers on three networks came after 0.7 ms instead of 1.1, at 512 no sooner. */
const FEW = 256;

/** A graph of few states all together as one clique, for which no order need be looked for; `undefined` for any other. */
export function wholeAsOneClique(
  states: Int32Array,
  factorCount: number,
  { outside, limit }: SearchBounds,
): JunctionTree | undefined {
  const variables: number[] = [];
  const place = new Int32Array(states.length).fill(-1);
  let size = 1;
  for (let v = 0; v < states.length; v++) {
    if (outside.has(v)) continue;
    size *= states[v]!;
    if (size > Math.min(FEW, limit)) return undefined;
    variables.push(v);
    place[v] = 0;
  }
  const clique = { variables, separator: [], residual: variables, parent: -1 };
  return { cliques: [clique], home: place, step: place, factors: new Int32Array(factorCount) };
}

/** The same tree with small cliques merged into their parents, from the leaves up.
 *  @param limit most states that a clique may have */
export function mergeSmallCliques(
  { cliques, factors, home, step }: JunctionTree,
  states: Int32Array,
  limit: number,
): JunctionTree {
  const merged: Clique[] = cliques.slice();
  /** By clique: the one that it was merged into, or itself. */
  const into = Int32Array.from(cliques, (_, c) => c);
  cliques.forEach(({ parent }, c) => {
    const below = merged[c]!;
    const above = merged[parent];
    if (above === undefined) return;
    const together = tableSize(above.variables, states) * tableSize(below.residual, states);
    if (together > Math.min(SMALL, limit)) return;
    into[c] = parent;
    merged[parent] = {
      ...above,
      variables: above.variables.concat(below.residual),
      residual: above.residual.concat(below.residual),
    };
  });
  // Parents come last, so that each finds its parent settled.
  for (let c = cliques.length - 1; c >= 0; c--) into[c] = into[into[c]!]!;
  const kept = cliques.flatMap((_, c) => (into[c] === c ? [c] : []));
  const position = placesIn(kept, cliques.length);
  const moved = (c: number) => (c < 0 ? c : position[into[c]!]!);
  return {
    cliques: kept.map((c) => ({ ...merged[c]!, parent: moved(merged[c]!.parent) })),
    factors: factors.map(moved),
    home: home.map(moved),
    step,
  };
}
