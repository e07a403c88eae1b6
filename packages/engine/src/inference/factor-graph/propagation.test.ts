import { afterEach, expect, test, vi } from 'vitest';
import { CliqueTable } from './clique-table.ts';
import { compile, type FactorGraph } from './index.ts';

const ROW = Float64Array.of(0.9, 0.1, 0.3, 0.7);

/** A chain of 0, 1, 2, 3, 4, each given the one before, and a leaf of each: 5 of 0 and so on. */
const COMB: FactorGraph = {
  variables: Array.from({ length: 10 }, (_, v) => ({ name: `v${v}`, states: ['0', '1'] })),
  factors: [
    { scope: [0], table: Float64Array.of(0.25, 0.75) },
    ...[1, 2, 3, 4].map((v) => ({ scope: [v - 1, v], table: ROW })),
    ...[0, 1, 2, 3, 4].map((v) => ({ scope: [v, v + 5], table: ROW })),
  ],
};

afterEach(() => {
  vi.restoreAllMocks();
});

/** How many tables a query builds and how many tell what they believe, after another that observes the same. */
function workOf(graph: FactorGraph, [before, after]: [Map<number, number>, Map<number, number>]) {
  const compilation = compile(graph);
  if (!compilation.ok) throw new Error('refused');
  const askAll = (evidence: Map<number, number>) => {
    const posterior = compilation.compiled.infer({ evidence });
    graph.variables.forEach((_, v) => {
      posterior.marginal(v);
    });
  };
  askAll(before);
  const build = vi.spyOn(CliqueTable.prototype, 'build');
  const tell = vi.spyOn(CliqueTable.prototype, 'tell');
  askAll(after);
  return { built: build.mock.calls.length, told: tell.mock.calls.length };
}

test('the same evidence again builds and tells nothing', () => {
  const evidence = new Map([[5, 0]]);
  expect(workOf(COMB, [evidence, new Map(evidence)])).toEqual({ built: 0, told: 0 });
});

test('evidence that says nothing of the rest is built where it is and goes no further', () => {
  const unrelated: FactorGraph = {
    variables: COMB.variables,
    factors: COMB.factors.map(({ scope, table }) =>
      scope[1] === 9 ? { scope, table: Float64Array.of(0.2, 0.8, 0.2, 0.8) } : { scope, table },
    ),
  };
  const change: [Map<number, number>, Map<number, number>] = [new Map([[9, 0]]), new Map([[9, 1]])];
  const nowhere = workOf(unrelated, change);
  const everywhere = workOf(COMB, change);
  expect(nowhere.built).toBeLessThanOrEqual(1);
  expect(nowhere.told).toBeLessThan(everywhere.told);
});
