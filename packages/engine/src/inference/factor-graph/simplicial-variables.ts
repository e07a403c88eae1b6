import type { Elimination, SearchBounds } from './elimination.ts';
import type { InteractionGraph } from './interaction-graph.ts';
import { tableSize } from './table-size.ts';

/** How an elimination begins, and what it leaves to be ordered. */
export interface Beginning {
  readonly begun: Elimination;
  /** Those left, by position in `core`. */
  readonly left: readonly number[];
  /** How they are connected among themselves. */
  readonly core: InteractionGraph;
}

/** Sums out variables whose neighbours are all connected with one another, and those that become so, until none is left.
 *  Some best order begins with them, in any order among themselves (Bodlaender, Koster and van den Eijkhof 2005). Whatever
 *  would go beyond the limit stays. */
export function sumOutSimplicial(
  { states, neighbours }: InteractionGraph,
  { outside, limit }: SearchBounds,
): Beginning {
  const around: number[][] = [];
  const pending: number[] = [];
  /** By variable: 1 while it is to be looked at; 1 while it is there to be summed out. */
  const isPending = new Uint8Array(states.length);
  const isThere = new Uint8Array(states.length);
  for (let v = 0; v < states.length; v++) {
    around.push(neighbours[v]!.slice());
    if (outside.has(v)) continue;
    isPending[v] = 1;
    isThere[v] = 1;
    pending.push(v);
  }
  const order: number[] = [];
  const cliques: number[][] = [];
  let totalStates = 0;
  for (let next = 0; next < pending.length; next++) {
    const v = pending[next]!;
    isPending[v] = 0;
    const own = around[v]!;
    if (!areConnected(own, around)) continue;
    const clique = [v].concat(own);
    const size = tableSize(clique, states);
    if (size > limit) continue;
    totalStates += size;
    order.push(v);
    cliques.push(clique);
    isThere[v] = 0;
    for (let i = 0; i < own.length; i++) {
      const u = own[i]!;
      const list = around[u]!;
      list.splice(list.indexOf(v), 1);
      if (isPending[u] === 1) continue;
      isPending[u] = 1;
      pending.push(u);
    }
  }
  const left: number[] = [];
  for (let v = 0; v < states.length; v++) if (isThere[v] === 1) left.push(v);
  return { begun: { order, cliques, totalStates }, left, core: among(left, states, around) };
}

/** Whether each two of the variables are neighbours. */
function areConnected(
  variables: readonly number[],
  around: readonly (readonly number[])[],
): boolean {
  for (let i = 1; i < variables.length; i++) {
    const list = around[variables[i]!]!;
    if (list.length < variables.length) return false;
    for (let j = 0; j < i; j++) if (!list.includes(variables[j]!)) return false;
  }
  return true;
}

/** The graph of those left, which have no others around them, by their places. */
function among(
  left: readonly number[],
  states: Int32Array,
  around: readonly (readonly number[])[],
): InteractionGraph {
  const place = new Int32Array(states.length);
  for (let i = 0; i < left.length; i++) place[left[i]!] = i;
  return {
    states: Int32Array.from(left, (v) => states[v]!),
    neighbours: left.map((v) => around[v]!.map((u) => place[u]!)),
  };
}
