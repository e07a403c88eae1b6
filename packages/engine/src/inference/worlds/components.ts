import type { FactorGraph } from '../factor-graph/index.ts';

/** The parts into which a graph falls once some of its variables are taken out. */
export interface Components {
  /** By variable: its component; −1 for what was taken out. */
  readonly of: Int32Array;
  /** By component: its variables, and the positions of the factors that bear on any of them. */
  readonly members: readonly (readonly number[])[];
  readonly factors: readonly (readonly number[])[];
}

/** Takes variables out of a graph and finds what hangs together without them. */
export function componentsApart(
  { variables, factors }: FactorGraph,
  out: readonly number[],
): Components {
  const inside = factors.map(({ scope }) => scope.filter((variable) => !out.includes(variable)));
  const factorsOn = variables.map((): number[] => []);
  inside.forEach((scope, factor) => {
    for (const variable of scope) factorsOn[variable]!.push(factor);
  });
  const of = new Int32Array(variables.length).fill(-1);
  const members: number[][] = [];
  for (const first of variables.keys()) {
    if (of[first] !== -1 || out.includes(first)) continue;
    const found = [first];
    of[first] = members.length;
    // The list grows while it is gone through.
    for (const variable of found)
      for (const next of factorsOn[variable]!.flatMap((factor) => inside[factor]!)) {
        if (of[next] !== -1) continue;
        of[next] = members.length;
        found.push(next);
      }
    members.push(found);
  }
  const factorsIn = members.map((found) => {
    const all = found.flatMap((variable) => factorsOn[variable]!);
    return [...new Set(all)].sort((a, b) => a - b);
  });
  return { of, members, factors: factorsIn };
}
