import { expect, test } from 'vitest';
import type { FactorGraph } from '../factor-graph/index.ts';
import { LocalChances } from './local-chances.ts';

/** Of three, two and two states; the first factor has all of them, in another order. */
const GRAPH: FactorGraph = {
  variables: [
    { name: 'a', states: ['0', '1', '2'] },
    { name: 'b', states: ['0', '1'] },
    { name: 'c', states: ['0', '1'] },
  ],
  factors: [
    { scope: [1, 0, 2], table: Float64Array.from({ length: 12 }, (_, entry) => entry + 1) },
    { scope: [0], table: Float64Array.of(10, 100, 1000) },
    { scope: [2, 1], table: Float64Array.of(3, 5, 7, 0) },
  ],
};
const none = new Map<number, undefined>();

test('chances of a variable are products over its factors, all others known', () => {
  const local = new LocalChances(GRAPH);
  const states = Int32Array.of(2, 1, 1);
  expect(local.of(0, states, none)).toEqual([8 * 10, 10 * 100, 12 * 1000]);
  expect(local.of(1, states, none)).toEqual([6 * 7, 0]);
  expect(local.of(2, states, none)).toEqual([11 * 5, 0]);
});

test('a table may stand in for one of the graph, or be left out', () => {
  const local = new LocalChances(GRAPH);
  const states = Int32Array.of(0, 0, 1);
  const other = new Map([[1, Float64Array.of(1, 2, 3)]]);
  expect(local.of(0, states, other)).toEqual([2, 8, 18]);
  expect(local.of(0, states, new Map([[0, undefined]]))).toEqual([10, 100, 1000]);
});

test('logarithms stand by factor, then by state', () => {
  const local = new LocalChances(GRAPH);
  expect(local.factorsOf(0)).toEqual([0, 1]);
  const logs = local.logs(0, Int32Array.of(1, 1, 0));
  expect([...logs]).toEqual([7, 9, 11, 10, 100, 1000].map(Math.log));
});

test('an entry is found by the states of all variables of its factor', () => {
  const local = new LocalChances(GRAPH);
  expect(local.entryAt(0, Int32Array.of(2, 1, 0))).toBe(10);
  expect(local.entryAt(1, Int32Array.of(2, 1, 0))).toBe(2);
  expect(local.entryAt(2, Int32Array.of(2, 1, 0))).toBe(1);
});
