import type { Elimination } from './elimination.ts';

/** Variables whose states are handled together, and how they hang on the rest. */
export interface Clique {
  readonly variables: readonly number[];
  /** Those shared with the parent; none at a root. */
  readonly separator: readonly number[];
  /** The others. Each variable of the tree is in the residual of exactly one clique, its home. */
  readonly residual: readonly number[];
  /** Position of the clique nearer the root, or −1 at a root. */
  readonly parent: number;
}

/** Cliques such that those containing any one variable hang together. One root per connected part. */
export interface JunctionTree {
  /** Children before their parents. At least one, though it may be without variables. */
  readonly cliques: readonly Clique[];
  /** By variable: the clique in whose residual it is, or −1 for a variable outside the tree. */
  readonly home: Int32Array;
  /** By variable: the step at which it was summed out, or −1 for a variable outside the tree. */
  readonly step: Int32Array;
  /** By factor: the clique it is multiplied into. */
  readonly factors: Int32Array;
}

/** The junction tree of an elimination order, with cliques inside others merged into them
 *  (Koller & Friedman 2009, section 10.4).
 *  @param scopes by factor: those of its variables that are summed out */
export function junctionTree(
  variableCount: number,
  { order, cliques }: Elimination,
  scopes: readonly (readonly number[])[],
): JunctionTree {
  const step = placesIn(order, variableCount);
  const parentStep = cliques.map((clique) => firstStep(step, clique.slice(1)));
  const { holder, top } = mergeContained(cliques, parentStep);
  // A clique's parent holds a later top than its own, so this puts children before parents.
  const holders = order.map((_, i) => i).filter((i) => holder[i] === i);
  holders.sort((a, b) => top[a]! - top[b]!);
  const position = placesIn(holders, order.length);
  const home = step.map((i) => (i < 0 ? -1 : position[holder[i]!]!));
  const merged = holders.map((i, place): Clique => {
    const above = parentStep[top[i]!]!;
    return {
      variables: cliques[i]!,
      separator: cliques[top[i]!]!.slice(1),
      residual: cliques[i]!.filter((variable) => home[variable] === place),
      parent: above < 0 ? -1 : position[holder[above]!]!,
    };
  });
  const empty: Clique = { variables: [], separator: [], residual: [], parent: -1 };
  return {
    cliques: merged.length > 0 ? merged : [empty],
    home,
    step,
    factors: Int32Array.from(scopes, (scope) => homeOfFirst({ home, step }, scope)),
  };
}

/** By number up to `size`: its place in the list, or −1 where it is not in it. */
export function placesIn(list: readonly number[], size: number): Int32Array {
  const places = new Int32Array(size).fill(-1);
  list.forEach((number, place) => {
    places[number] = place;
  });
  return places;
}

/** By step: the step whose clique contains this one's (its own where none does), and for each such holder the
 *  last step merged into it. */
function mergeContained(
  cliques: readonly (readonly number[])[],
  parentStep: readonly number[],
): { holder: Int32Array; top: Int32Array } {
  const holder = Int32Array.from(cliques, (_, i) => i);
  const top = holder.slice();
  parentStep.forEach((parent, i) => {
    if (parent < 0 || holder[parent] !== parent) return;
    const isContained = cliques[i]!.length - 1 === cliques[parent]!.length;
    if (!isContained) return;
    holder[parent] = holder[i]!;
    top[holder[i]!] = parent;
  });
  return { holder, top };
}

/** The earliest step among the variables, or −1 where there are none. */
function firstStep(step: Int32Array, variables: readonly number[]): number {
  return variables.reduce((first, v) => (first < 0 || step[v]! < first ? step[v]! : first), -1);
}

/** Whatever shares a clique is in the home of the one summed out first. Without variables, any clique will do. */
function homeOfFirst(
  { home, step }: Pick<JunctionTree, 'home' | 'step'>,
  variables: readonly number[],
): number {
  if (variables.length === 0) return 0;
  return home[variables.reduce((a, b) => (step[b]! < step[a]! ? b : a))]!;
}

/** The clique that contains all of the variables, or −1 where none does. */
export function cliqueContaining(tree: JunctionTree, variables: readonly number[]): number {
  const clique = homeOfFirst(tree, variables);
  const members = new Set(tree.cliques[clique]!.variables);
  return variables.every((variable) => members.has(variable)) ? clique : -1;
}
