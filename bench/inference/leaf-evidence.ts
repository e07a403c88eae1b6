import type { FactorGraph } from '@respondeat/engine';

/** Share of a network's variables that is observed. */
const OBSERVED_SHARE = 0.1;

/** Evidence on about a tenth of a Bayesian network's variables, leaves only, which the network can produce: one world is
 *  drawn from it, with the generator of Park and Miller. Same network and seed, same evidence.
 *  @param network each factor is the table of its last variable given the others */
export function leafEvidence(network: FactorGraph, seed: number): Map<number, number> {
  const world = drawWorld(network, seed);
  const parents = new Set(network.factors.flatMap(({ scope }) => scope.slice(0, -1)));
  const leaves = network.variables.map((_, v) => v).filter((v) => !parents.has(v));
  const count = Math.min(leaves.length, Math.ceil(network.variables.length * OBSERVED_SHARE));
  const observed = leaves.filter((_, i) => (i * count) % leaves.length < count);
  return new Map(observed.map((variable) => [variable, world[variable]!]));
}

/** A state of each variable, drawn parents first. */
function drawWorld({ variables, factors }: FactorGraph, seed: number): number[] {
  const factorOf = new Map(factors.map((factor) => [factor.scope.at(-1)!, factor]));
  const world = variables.map(() => -1);
  let random = seed;
  const draw = (variable: number): void => {
    if (world[variable]! >= 0) return;
    const { scope, table } = factorOf.get(variable)!;
    for (const parent of scope.slice(0, -1)) draw(parent);
    random = (random * 48_271) % 2_147_483_647;
    let rest = random / 2_147_483_647;
    const width = variables[variable]!.states.length;
    const row = scope
      .slice(0, -1)
      .reduce((at, p) => at * variables[p]!.states.length + world[p]!, 0);
    const chances = table.subarray(row * width, (row + 1) * width);
    // The last possible state takes what rounding leaves over.
    const last = chances.findLastIndex((chance) => chance > 0);
    world[variable] = chances.findIndex((chance, state) => {
      rest -= chance;
      return state === last || (chance > 0 && rest < 0);
    });
  };
  for (const variable of variables.keys()) draw(variable);
  return world;
}
