import { type Clique, type JunctionTree, placesIn } from './junction-tree.ts';

/** A clique is merged into its parent where both together have no more states. Every clique costs as much as going
 *  through some hundred entries: in a warm query, and in the first answer of a process, whose code nothing has yet made
 *  fast. From 64 to 256, the standard networks differed by less than the machine's noise (Node 24, x86-64). */
const SMALL = 128;

/** The same tree with small cliques merged into their parents, from the leaves up.
 *  @param limit most states that a clique may have */
export function mergeSmallCliques(
  { cliques, factors, home, step }: JunctionTree,
  states: Int32Array,
  limit: number,
): JunctionTree {
  const merged: Clique[] = [...cliques];
  /** By clique: the one that it was merged into, or itself. */
  const into = Int32Array.from(cliques, (_, c) => c);
  cliques.forEach(({ parent }, c) => {
    const below = merged[c]!;
    const above = merged[parent];
    if (above === undefined) return;
    const together = sizeOf(above.variables, states) * sizeOf(below.residual, states);
    if (together > Math.min(SMALL, limit)) return;
    into[c] = parent;
    merged[parent] = {
      ...above,
      variables: [...above.variables, ...below.residual],
      residual: [...above.residual, ...below.residual],
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

function sizeOf(variables: readonly number[], states: Int32Array): number {
  let size = 1;
  for (const variable of variables) size *= states[variable]!;
  return size;
}
