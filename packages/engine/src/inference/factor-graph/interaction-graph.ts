/** Which variables occur together in some table, and how many states each has. */
export interface InteractionGraph {
  readonly states: Int32Array;
  /** By variable: those it is connected to, in ascending order. */
  readonly neighbours: readonly (readonly number[])[];
}

/** Connects every two variables of each scope. */
export function interactionGraph(
  states: Int32Array,
  scopes: Iterable<readonly number[]>,
): InteractionGraph {
  const neighbours = Array.from(states, () => new Set<number>());
  for (const scope of scopes) {
    for (const a of scope) {
      for (const b of scope) if (a !== b) neighbours[a]!.add(b);
    }
  }
  return { states, neighbours: neighbours.map((set) => [...set].sort((a, b) => a - b)) };
}
