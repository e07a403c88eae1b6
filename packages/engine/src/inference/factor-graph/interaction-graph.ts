/** Which variables occur together in some table. */
export interface InteractionGraph {
  /** By variable. */
  readonly states: Int32Array;
  /** By variable: those it is connected to, in the order in which scopes name them. */
  readonly neighbours: readonly (readonly number[])[];
}

/** Connects every two variables of each scope. */
export function interactionGraph(
  states: Int32Array,
  scopes: readonly (readonly number[])[],
): InteractionGraph {
  const neighbours: number[][] = [];
  for (let v = 0; v < states.length; v++) neighbours.push([]);
  for (const scope of scopes) {
    for (let i = 0; i < scope.length; i++) {
      for (let j = 0; j < i; j++) connect(neighbours, scope[i]!, scope[j]!);
    }
  }
  return { states, neighbours };
}

function connect(neighbours: readonly number[][], a: number, b: number): void {
  if (a === b) return;
  const aroundA = neighbours[a]!;
  const aroundB = neighbours[b]!;
  // The shorter list is looked through: a variable may have thousands of neighbours.
  const areConnected = aroundA.length < aroundB.length ? aroundA.includes(b) : aroundB.includes(a);
  if (areConnected) return;
  aroundA.push(b);
  aroundB.push(a);
}

/** By variable: what the connections missing among its neighbours would cost, each the product of the weights of its
 *  ends. */
export function missingConnections(
  neighbours: readonly (readonly number[])[],
  weight: readonly number[],
): number[] {
  // A variable is marked while its entry is the one whose neighbours are looked at.
  const marked = new Int32Array(neighbours.length).fill(-1);
  const missing = weight.slice().fill(0);
  for (let v = 0; v < neighbours.length; v++) {
    const around = neighbours[v]!;
    if (around.length < 2) continue;
    let all = 0;
    for (let i = 0; i < around.length; i++) {
      const u = around[i]!;
      marked[u] = v;
      all += weight[u]!;
    }
    let twice = 0;
    for (let i = 0; i < around.length; i++) {
      const u = around[i]!;
      const others = neighbours[u]!;
      let unconnected = all - weight[u]!;
      for (let j = 0; j < others.length; j++) {
        if (marked[others[j]!] === v) unconnected -= weight[others[j]!]!;
      }
      twice += unconnected * weight[u]!;
    }
    missing[v] = twice / 2;
  }
  return missing;
}
