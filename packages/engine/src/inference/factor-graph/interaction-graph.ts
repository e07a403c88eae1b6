/** Which variables occur together in some table, and what connecting the neighbours of each would take. */
export interface InteractionGraph {
  /** By variable. */
  readonly states: Int32Array;
  /** By variable: those it is connected to, in ascending order. */
  readonly neighbours: readonly (readonly number[])[];
  /** By variable: how many connections are missing among its neighbours. */
  readonly missing: Float64Array;
  /** The same, where a connection counts as the product of the states of its ends. */
  readonly missingByStates: Float64Array;
}

/** Connects every two variables of each scope. */
export function interactionGraph(
  states: Int32Array,
  scopes: Iterable<readonly number[]>,
): InteractionGraph {
  const sets = Array.from(states, () => new Set<number>());
  for (const scope of scopes) {
    for (const a of scope) {
      for (const b of scope) if (a !== b) sets[a]!.add(b);
    }
  }
  const neighbours = sets.map((set) => [...set].sort((a, b) => a - b));
  const one = new Float64Array(states.length).fill(1);
  return {
    states,
    neighbours,
    missing: missingConnections(neighbours, one),
    missingByStates: missingConnections(neighbours, Float64Array.from(states)),
  };
}

/** By variable: sum over the pairs of its neighbours that are not connected of the product of their weights. */
function missingConnections(
  neighbours: readonly (readonly number[])[],
  weight: Float64Array,
): Float64Array {
  // A variable is marked while its entry is the one whose neighbours are looked at.
  const marked = new Int32Array(neighbours.length).fill(-1);
  return Float64Array.from(neighbours, (around, v) => {
    let all = 0;
    for (const u of around) {
      marked[u] = v;
      all += weight[u]!;
    }
    let missing = 0;
    for (const u of around) {
      let unconnected = all - weight[u]!;
      for (const w of neighbours[u]!) if (marked[w] === v) unconnected -= weight[w]!;
      missing += unconnected * weight[u]!;
    }
    return missing / 2;
  });
}
