import { expect, test } from 'vitest';
import { layOut } from './clique-layout.ts';
import { FactorSlice } from './factor-slice.ts';
import { junctionTree } from './junction-tree.ts';

const TREE = junctionTree(2, { order: [0, 1], cliques: [[0, 1], [1]], totalStates: 8 }, [[0, 1]]);

const TABLE = Float64Array.of(1, 2, 3, 4, 5, 6);
const AXES = { scope: [0, 1], steps: [3, 1] };

/** A slice of a factor over variables of two and three states, of which some are observed. */
function sliceOf(...observed: number[]): FactorSlice {
  const states = Int32Array.from([2, 3], (count, v) => (observed.includes(v) ? 1 : count));
  return new FactorSlice(AXES, layOut(TREE, states)[0]!, states);
}

const NO_EVIDENCE = new Map<number, number>();

test('holds the entries that agree with the evidence, scaled', () => {
  const slice = sliceOf(0);
  expect(slice.update({ on: true, table: TABLE, evidence: new Map([[0, 1]]) })).toBe(true);
  expect([...slice.entries]).toEqual([4 / 8, 5 / 8, 6 / 8]);
  expect(slice.log10Scale).toBeCloseTo(Math.log10(8), 14);
  expect(slice.update({ on: true, table: TABLE, evidence: new Map([[0, 0]]) })).toBe(true);
  expect([...slice.entries]).toEqual([1 / 4, 2 / 4, 3 / 4]);
});

test('a query that says the same changes nothing', () => {
  const slice = sliceOf(1);
  slice.update({ on: true, table: TABLE, evidence: new Map([[1, 2]]) });
  expect(slice.update({ on: true, table: TABLE, evidence: new Map([[1, 2]]) })).toBe(false);
  expect(slice.update({ on: true, table: TABLE.slice(), evidence: new Map([[1, 2]]) })).toBe(true);
  expect(slice.update({ on: true, table: TABLE, evidence: new Map([[1, 1]]) })).toBe(true);
  expect(slice.update({ on: false, table: TABLE, evidence: new Map([[1, 1]]) })).toBe(true);
});

test('is off until it is switched on, and has no scale while off', () => {
  const slice = sliceOf();
  expect(slice.on).toBe(false);
  slice.update({ on: true, table: TABLE, evidence: NO_EVIDENCE });
  expect(slice.on).toBe(true);
  expect(slice.log10Scale).toBeGreaterThan(0);
  const before = [...slice.entries];
  slice.update({ on: false, table: Float64Array.of(0, 0, 0, 0, 0, 0), evidence: NO_EVIDENCE });
  expect([slice.on, slice.log10Scale]).toEqual([false, 0]);
  expect([...slice.entries]).toEqual(before);
});

test('evidence on variables of other factors changes nothing', () => {
  const slice = sliceOf();
  slice.update({ on: true, table: TABLE, evidence: NO_EVIDENCE });
  expect(slice.update({ on: true, table: TABLE, evidence: new Map([[7, 1]]) })).toBe(false);
});
