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
  const met = Array.from(states, (): number[] => []);
  for (const scope of scopes) {
    for (const a of scope) {
      for (const b of scope) if (a !== b) met[a]!.push(b);
    }
  }
  const neighbours = met.map(sortedOnce);
  const one = new Float64Array(states.length).fill(1);
  return {
    states,
    neighbours,
    missing: missingConnections(neighbours, one),
    missingByStates: missingConnections(neighbours, Float64Array.from(states)),
  };
}

/** The numbers in ascending order, each once. */
function sortedOnce(numbers: readonly number[]): number[] {
  const sorted = Int32Array.from(numbers).sort();
  const once: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) once.push(sorted[i]!);
  }
  return once;
}

/** By variable: sum over the pairs of its neighbours that are not connected of the product of their weights. */
function missingConnections(
  neighbours: readonly (readonly number[])[],
  weight: Float64Array,
): Float64Array {
  // A variable is marked while its entry is the one whose neighbours are looked at.
  const marked = new Int32Array(neighbours.length).fill(-1);
  const result = new Float64Array(neighbours.length);
  for (let v = 0; v < neighbours.length; v++) {
    const around = neighbours[v]!;
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
    result[v] = missing / 2;
  }
  return result;
}
