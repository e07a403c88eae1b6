import { expect, test } from 'vitest';
import { checkGraph } from './broken-promises.ts';
import type { Query } from './compiled-graph.ts';
import { ExactPosterior } from './exact-posterior.ts';
import { junctionTree } from './junction-tree.ts';
import { QueryRunner } from './query-runner.ts';

/** A chain of five binary variables, each likely in the state of the one before. */
const GRAPH = checkGraph({
  variables: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, states: ['0', '1'] })),
  factors: [0, 1, 2, 3].map((v) => ({
    scope: [v, v + 1],
    table: Float64Array.of(0.9, 0.1, 0.1, 0.9),
  })),
});

const TREE = junctionTree(
  5,
  { order: [0, 1, 2, 3, 4], cliques: [[0, 1], [1, 2], [2, 3], [3, 4], [4]], totalStates: 18 },
  GRAPH.factors.map(({ scope }) => scope),
);

const observing = (...evidence: [number, number][]): Required<Query> => ({
  evidence: new Map(evidence),
  without: new Set(),
  tables: new Map(),
});

/** Notes the evidence of each query that is run. */
class NotingRunner extends QueryRunner {
  readonly noted = new Set<string>();

  override run(query: Required<Query>) {
    this.noted.add([...query.evidence.keys()].sort((a, b) => a - b).join());
    return super.run(query);
  }
}

test('the tables stay in place as long as the same variables are observed', () => {
  const runner = new QueryRunner(GRAPH, TREE);
  const first = runner.run(observing([0, 0], [2, 1]));
  expect(runner.run(observing([2, 0], [0, 1]))).toBe(first);
  expect(runner.run(observing([2, 0]))).not.toBe(first);
});

test('they are laid out anew when another variable is observed, or one more', () => {
  const runner = new QueryRunner(GRAPH, TREE);
  const first = runner.run(observing([0, 0]));
  expect(runner.run(observing([1, 0]))).not.toBe(first);
  const second = runner.run(observing([1, 1]));
  expect(runner.run(observing([1, 1], [2, 0]))).not.toBe(second);
  expect(runner.run(observing()).observed.size).toBe(0);
});

test('a query that is run again is not loaded again', () => {
  const runner = new QueryRunner(GRAPH, TREE);
  const query = observing([0, 0]);
  const propagation = runner.run(query);
  propagation.log10Z = 7;
  expect(runner.run(query).log10Z).toBe(7);
  expect(runner.run(observing([0, 0])).log10Z).not.toBe(7);
});

test('a joint takes cases of as few variables as it can', () => {
  const cases = (variables: number[]) => {
    const runner = new NotingRunner(GRAPH, TREE);
    new ExactPosterior(runner, observing()).joint(variables);
    return [...runner.noted];
  };
  expect(cases([0, 1])).toEqual(['']);
  expect(cases([0, 4])).toEqual(['', '4']);
  expect(cases([4, 0, 1])).toEqual(['', '4']);
  expect(cases([0, 4, 1])).toEqual(['', '4']);
  expect(cases([3, 0, 4])).toEqual(['', '0']);
});

test('a joint with an observed variable needs no other query', () => {
  const runner = new NotingRunner(GRAPH, TREE);
  new ExactPosterior(runner, observing([4, 0])).joint([4, 0, 1]);
  expect([...runner.noted]).toEqual(['4']);
});
