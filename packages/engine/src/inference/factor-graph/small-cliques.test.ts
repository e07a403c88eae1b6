import { expect, test } from 'vitest';
import { junctionTree } from './junction-tree.ts';
import { mergeSmallCliques, wholeAsOneClique } from './small-cliques.ts';

/** A chain of variables, each with the next in a factor, summed out from the first to the last. */
function chainOf(length: number) {
  const order = Array.from({ length }, (_, v) => v);
  const scopes = order.slice(1).map((v) => [v - 1, v]);
  const cliques = order.map((v) => (v + 1 < length ? [v, v + 1] : [v]));
  return junctionTree(length, { order, cliques, totalStates: 0 }, scopes);
}

const twoStates = (length: number) => new Int32Array(length).fill(2);

test('cliques of no more than 128 states together become one', () => {
  const { cliques, home, factors } = mergeSmallCliques(chainOf(7), twoStates(7), 2 ** 24);
  expect(cliques).toHaveLength(1);
  expect(cliques[0]!.variables.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(cliques[0]!.residual.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect([cliques[0]!.separator, cliques[0]!.parent]).toEqual([[], -1]);
  expect([...home, ...factors].every((clique) => clique === 0)).toBe(true);
});

test('what would be larger stays apart, and hangs together as before', () => {
  const chain = chainOf(20);
  const { cliques, home, factors } = mergeSmallCliques(chain, twoStates(20), 2 ** 24);
  expect(cliques.length).toBeGreaterThan(1);
  cliques.forEach(({ variables, separator, residual, parent }, c) => {
    expect(variables.length).toBeLessThanOrEqual(7);
    expect([...separator, ...residual].toSorted((a, b) => a - b)).toEqual(
      variables.toSorted((a, b) => a - b),
    );
    expect(residual.every((variable) => home[variable] === c)).toBe(true);
    if (parent < 0) return;
    expect(parent).toBeGreaterThan(c);
    const above = cliques[parent]!.variables;
    expect(separator.every((variable) => above.includes(variable))).toBe(true);
  });
  factors.forEach((clique, f) => {
    expect(cliques[clique]!.variables).toEqual(expect.arrayContaining([f, f + 1]));
  });
});

test('no clique comes above the limit, and parts that are not connected stay so', () => {
  const { cliques } = mergeSmallCliques(chainOf(9), twoStates(9), 8);
  expect(cliques.every(({ variables }) => variables.length <= 3)).toBe(true);
  const apart = junctionTree(2, { order: [0, 1], cliques: [[0], [1]], totalStates: 4 }, [[0], [1]]);
  expect(mergeSmallCliques(apart, twoStates(2), 2 ** 24)).toEqual(apart);
});

test('a graph of no more than 256 states is one clique, without those outside', () => {
  const bounds = { outside: new Set<number>(), limit: 2 ** 24 };
  const whole = wholeAsOneClique(twoStates(8), 3, bounds)!;
  const all = [0, 1, 2, 3, 4, 5, 6, 7];
  expect(whole.cliques).toEqual([{ variables: all, separator: [], residual: all, parent: -1 }]);
  expect([...whole.home, ...whole.factors].every((clique) => clique === 0)).toBe(true);
  const without = wholeAsOneClique(twoStates(9), 3, { ...bounds, outside: new Set([4]) })!;
  expect(without.cliques[0]!.variables).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
  expect(without.home[4]).toBe(-1);
});

test('a graph of more states, or of more than the limit, is not', () => {
  const bounds = { outside: new Set<number>(), limit: 2 ** 24 };
  expect(wholeAsOneClique(twoStates(9), 1, bounds)).toBeUndefined();
  expect(wholeAsOneClique(twoStates(3), 1, { ...bounds, limit: 7 })).toBeUndefined();
});
