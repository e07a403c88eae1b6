import { expect, test } from 'vitest';
import { interactionGraph } from './interaction-graph.ts';
import { sumOutSimplicial } from './simplicial-variables.ts';

const UNBOUNDED = { outside: new Set<number>(), limit: Number.POSITIVE_INFINITY };

function graphOf(states: readonly number[], ...scopes: number[][]) {
  return interactionGraph(Int32Array.from(states), scopes);
}

test('a tree is summed out whole', () => {
  const tree = graphOf([2, 3, 2, 2], [0, 1], [1, 2], [1, 3]);
  const { begun, left, core } = sumOutSimplicial(tree, UNBOUNDED);
  expect(begun).toEqual({
    order: [0, 2, 3, 1],
    cliques: [[0, 1], [2, 1], [3, 1], [1]],
    totalStates: 6 + 6 + 6 + 3,
  });
  expect(left).toEqual([]);
  expect(core.neighbours).toEqual([]);
});

test('a ring is left, without what hangs on it', () => {
  const graph = graphOf([2, 2, 2, 3, 2, 2], [0, 1], [1, 2], [2, 3], [3, 4], [4, 1], [5, 0, 1]);
  const { begun, left, core } = sumOutSimplicial(graph, UNBOUNDED);
  expect(begun.order).toEqual([0, 5]);
  expect(begun.cliques).toEqual([
    [0, 1, 5],
    [5, 1],
  ]);
  expect(left).toEqual([1, 2, 3, 4]);
  expect([...core.states]).toEqual([2, 2, 3, 2]);
  expect(core.neighbours).toEqual([
    [1, 3],
    [0, 2],
    [1, 3],
    [2, 0],
  ]);
  expect(graph.neighbours[0]).toEqual([1, 5]);
});

test('what is outside is neither summed out nor left', () => {
  const graph = graphOf([2, 2, 2], [0, 1]);
  const { begun, left } = sumOutSimplicial(graph, { ...UNBOUNDED, outside: new Set([2]) });
  expect(begun.order).toEqual([0, 1]);
  expect(left).toEqual([]);
});

test('what would go beyond the limit is left', () => {
  const graph = graphOf([2, 3, 4], [0, 1], [1, 2]);
  const { begun, left } = sumOutSimplicial(graph, { ...UNBOUNDED, limit: 6 });
  expect(begun.order).toEqual([0]);
  expect(left).toEqual([1, 2]);
});
