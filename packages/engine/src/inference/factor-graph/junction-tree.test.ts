import { describe, expect, test } from 'vitest';
import type { Elimination } from './elimination.ts';
import { cheapestElimination } from './elimination-order.ts';
import { interactionGraph } from './interaction-graph.ts';
import { cliqueContaining, type JunctionTree, junctionTree } from './junction-tree.ts';
import { withRelays } from './relays.ts';

function treeOf(states: readonly number[], scopes: number[][]): JunctionTree {
  const graph = interactionGraph(Int32Array.from(states), scopes);
  const bounds = { outside: new Set<number>(), limit: Number.POSITIVE_INFINITY };
  return junctionTree(states.length, cheapestElimination(graph, bounds) as Elimination, scopes);
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

/** What every junction tree must satisfy, with relays or without. */
function expectSound(tree: JunctionTree, scopes: number[][]): void {
  const { cliques, home, factors } = tree;
  cliques.forEach(({ variables, separator, residual, parent }, c) => {
    if (parent >= 0) expect(parent).toBeGreaterThan(c);
    expect(ascending([...separator, ...residual])).toEqual(ascending(variables));
    for (const variable of separator) expect(cliques[parent]!.variables).toContain(variable);
    for (const variable of residual) expect(home[variable]).toBe(c);
  });
  scopes.forEach((scope, f) => {
    for (const variable of scope) expect(cliques[factors[f]!]!.variables).toContain(variable);
  });
  // The cliques with a variable hang together: only its home has a parent without it.
  home.forEach((own, variable) => {
    const tops = cliques.filter(
      ({ variables, separator }) => variables.includes(variable) && !separator.includes(variable),
    );
    expect(tops).toEqual([cliques[own]]);
  });
}

test('a chain becomes a chain of pairs', () => {
  const tree = treeOf(
    [2, 2, 2],
    [
      [0, 1],
      [1, 2],
    ],
  );
  expect(tree.cliques.map(({ variables }) => ascending(variables))).toEqual([
    [0, 1],
    [1, 2],
  ]);
  expect(tree.cliques.map(({ separator }) => separator)).toEqual([[1], []]);
  expect(tree.cliques.map(({ parent }) => parent)).toEqual([1, -1]);
  expect([...tree.factors]).toEqual([0, 1]);
});

test('a graph without variables has one clique without variables', () => {
  const tree = treeOf([], [[]]);
  expect(tree.cliques).toEqual([{ variables: [], separator: [], residual: [], parent: -1 }]);
  expect([...tree.factors]).toEqual([0]);
});

test('parts that are not connected have a root each', () => {
  const tree = treeOf([2, 2, 2], [[0, 1]]);
  expect(tree.cliques.map(({ parent }) => parent)).toEqual([-1, -1]);
});

test('no clique lies inside its neighbour', () => {
  const scopes = [
    [0, 1, 2],
    [2, 3],
    [3, 4, 0],
    [5, 1],
    [4, 6],
  ];
  const { cliques } = treeOf(Array(7).fill(2), scopes);
  for (const { separator, variables, parent } of cliques) {
    expect(separator.length).toBeLessThan(variables.length);
    if (parent >= 0) expect(separator.length).toBeLessThan(cliques[parent]!.variables.length);
  }
});

test('variables of one clique are found together, others are not', () => {
  const tree = treeOf(
    [2, 2, 2, 2],
    [
      [0, 1, 2],
      [2, 3],
    ],
  );
  const together = cliqueContaining(tree, [2, 0]);
  expect(tree.cliques[together]!.variables).toEqual(expect.arrayContaining([0, 1, 2]));
  expect(cliqueContaining(tree, [0, 3])).toBe(-1);
  expect(cliqueContaining(tree, [])).toBe(0);
});

/** A wheel of many spokes in one large clique, with small factors all over it and leaves hanging on. */
function crowded() {
  const states = Array.from({ length: 24 }, (_, v) => (v < 12 ? 2 : 3));
  const core = Array.from({ length: 12 }, (_, v) => v);
  const pairs = core.flatMap((a) => core.slice(a + 1).map((b) => [a, b]));
  const leaves = core.flatMap((v) => [[v, v + 12]]);
  const scopes = [...pairs, ...leaves, ...core.map((v) => [v]), ...core.map((v) => [v]), []];
  return { states: Int32Array.from(states), scopes, tree: treeOf(states, scopes) };
}

describe('relays', () => {
  const crowdedWithRelays = () => {
    const { states, scopes, tree } = crowded();
    return { states, scopes, tree, relayed: withRelays(tree, scopes, states) };
  };
  const intakeOf = ({ cliques, factors }: JunctionTree, clique: number) =>
    cliques.filter(({ parent }) => parent === clique).length +
    factors.filter((at) => at === clique).length;
  const largest = ({ cliques }: JunctionTree) =>
    cliques.findIndex(({ variables }) => variables.length === 12);

  test('leave a sound tree', () => {
    const { scopes, tree, relayed } = crowdedWithRelays();
    expectSound(tree, scopes);
    expectSound(relayed, scopes);
  });

  test('take most of the work off the large clique', () => {
    const { tree, relayed } = crowdedWithRelays();
    expect(intakeOf(tree, largest(tree))).toBeGreaterThan(90);
    expect(intakeOf(relayed, largest(relayed))).toBeLessThan(20);
  });

  test('have nothing of their own and are at most an eighth of the clique they serve', () => {
    const { states, tree, relayed } = crowdedWithRelays();
    const sizeOf = (variables: readonly number[]) =>
      variables.reduce((product, variable) => product * states[variable]!, 1);
    const relays = relayed.cliques.filter(({ residual }) => residual.length === 0);
    expect(relays.length).toBe(relayed.cliques.length - tree.cliques.length);
    const eighth = 2 ** 9;
    expect(Math.max(...relays.map(({ variables }) => sizeOf(variables)))).toBeLessThanOrEqual(
      eighth,
    );
    relays.forEach((relay) => {
      expect(intakeOf(relayed, relayed.cliques.indexOf(relay))).toBeGreaterThan(1);
    });
  });

  test('are not put before small cliques', () => {
    const { states, scopes } = crowded();
    const small = scopes.filter((scope) => scope.every((v) => v < 8));
    const plain = treeOf([...states.subarray(0, 8)], small);
    const same = withRelays(plain, small, states.subarray(0, 8));
    expect(same.cliques).toEqual(plain.cliques);
    expect(same.factors).toEqual(plain.factors);
  });

  /** A clique of so many binary variables, from one factor, with others inside. */
  const relaysIn = (size: number, ...inside: number[][]) => {
    const all = [Array.from({ length: size }, (_, v) => v), ...inside];
    const plain = treeOf(Array(size).fill(2), all);
    return (
      withRelays(plain, all, new Int32Array(size).fill(2)).cliques.length - plain.cliques.length
    );
  };

  test('may be an eighth of the clique, and no larger', () => {
    expect(relaysIn(12, [0, 1, 2, 3, 4], [4, 5, 6, 7, 8])).toBe(1);
    expect(relaysIn(12, [0, 1, 2, 3, 4], [5, 6, 7, 8, 9])).toBe(0);
    expect(relaysIn(12, [0, 1, 2, 3, 4, 5, 6, 7, 8], [0, 1, 2, 3, 4, 5, 6, 7, 8])).toBe(1);
    expect(relaysIn(10, [0, 1, 2, 3, 4, 5, 6, 7], [0, 1, 2, 3, 4, 5, 6, 7])).toBe(0);
  });

  test('serve cliques of 512 states and more', () => {
    expect(relaysIn(9, [0], [1])).toBe(1);
    expect(relaysIn(8, [0], [1])).toBe(0);
  });

  test('stand before one another where that keeps tables small', () => {
    // {0} and {0} first, then {0, 1}; the pair of 7s apart or with them, as the size allows.
    expect(relaysIn(12, [0], [0], [0, 1], [7, 8], [7, 8])).toBe(4);
  });

  test('are not needed where a clique takes in little', () => {
    const all = Array.from({ length: 12 }, (_, v) => v);
    const plain = treeOf(Array(12).fill(2), [all]);
    expect(withRelays(plain, [all], new Int32Array(12).fill(2)).cliques).toEqual(plain.cliques);
  });
});

test('trees of scattered scopes are sound', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const at = (i: number) => Math.floor(20 * ((Math.sin(seed * 51.7 + i * 7.3) + 1) / 2.001));
    const scopes = Array.from({ length: 12 + seed }, (_, i) => [
      ...new Set([at(3 * i), at(3 * i + 1), at(3 * i + 2)]),
    ]);
    const states = Array(20).fill(3);
    const tree = treeOf(states, scopes);
    expectSound(tree, scopes);
    expectSound(withRelays(tree, scopes, Int32Array.from(states)), scopes);
  }
});
