import { expect, test } from 'vitest';
import type { FactorGraph } from '../factor-graph/index.ts';
import { cellsOver, entryByCell, indicatorByCell, weightByCell } from './cells.ts';

const GRAPH: FactorGraph = {
  variables: [2, 3, 2, 2].map((count, v) => ({
    name: `v${v}`,
    states: Array.from({ length: count }, (_, state) => `${state}`),
  })),
  factors: [
    { scope: [1], table: Float64Array.of(2, 3, 5) },
    { scope: [2, 0], table: Float64Array.of(7, 11, 13, 17) },
    { scope: [1, 3], table: new Float64Array(6).fill(100) },
    { scope: [], table: Float64Array.of(10) },
  ],
};
/** The last but one variable runs slowest: cells are (v2, v1, v0). */
const cells = cellsOver([2, 1, 0], GRAPH);

test('cells are every state of their variables together', () => {
  expect(cells).toEqual({ variables: [2, 1, 0], sizes: [2, 3, 2], count: 12 });
  expect(cellsOver([], GRAPH).count).toBe(1);
});

test('a cell finds its entry in a table whatever the order of its scope', () => {
  expect([...entryByCell(cells, [1])]).toEqual([0, 0, 1, 1, 2, 2, 0, 0, 1, 1, 2, 2]);
  expect([...entryByCell(cells, [0, 1])]).toEqual([0, 3, 1, 4, 2, 5, 0, 3, 1, 4, 2, 5]);
  expect([...entryByCell(cells, [2, 1, 0])]).toEqual([...Array(12).keys()]);
});

test('a cell weighs what the factors over nothing else say of it', () => {
  const ofThird = [2, 2, 3, 3, 5, 5];
  const ofOthers = [7, 11, 7, 11, 7, 11, 13, 17, 13, 17, 13, 17];
  const weights = ofOthers.map((weight, cell) => weight * ofThird[cell % 6]! * 10);
  expect(weightByCell(cells, GRAPH, {})).toEqual(weights);
});

test('a query may leave factors out or put other tables in', () => {
  const tables = new Map([[0, Float64Array.of(0, 1, 1)]]);
  const asked = weightByCell(cells, GRAPH, { tables, without: new Set([1]) });
  expect(asked).toEqual([0, 0, 10, 10, 10, 10, 0, 0, 10, 10, 10, 10]);
});

test('a variable of the cells is so in some of them', () => {
  expect([...indicatorByCell(cells, 0)]).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
});
