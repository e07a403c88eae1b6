import { expect, test } from 'vitest';
import { layOut } from './clique-layout.ts';
import { FactorSlice } from './factor-slice.ts';
import { junctionTree } from './junction-tree.ts';

const TREE = junctionTree(2, { order: [0, 1], cliques: [[0, 1], [1]], totalStates: 8 }, [[0, 1]]);

const TABLE = Float64Array.of(1, 2, 3, 4, 5, 6);

/** Of which nothing need be divided out. */
const SCALED = Float64Array.of(0.25, 0.25, 0.5, 0.75, 0.25, 0);
const AXES = { scope: [0, 1], steps: [3, 1] };

/** A slice of a factor over variables of two and three states, of which some are observed. */
function sliceOf(...observed: number[]): FactorSlice {
  const states = Int32Array.from([2, 3], (count, v) => (observed.includes(v) ? 1 : count));
  return new FactorSlice({ ...AXES, scaled: SCALED }, layOut(TREE, states)[0]!, states);
}

const NO_EVIDENCE = new Map<number, number>();

test('holds the entries that agree with the evidence, scaled', () => {
  const slice = sliceOf(0);
  expect(slice.update(TABLE, new Map([[0, 1]]))).toBe(true);
  expect([...slice.entries]).toEqual([4 / 8, 5 / 8, 6 / 8]);
  expect(slice.log10Scale).toBeCloseTo(Math.log10(8), 14);
  expect(slice.update(TABLE, new Map([[0, 0]]))).toBe(true);
  expect([...slice.entries]).toEqual([1 / 4, 2 / 4, 3 / 4]);
});

test('a query that says the same changes nothing', () => {
  const slice = sliceOf(1);
  slice.update(TABLE, new Map([[1, 2]]));
  expect(slice.update(TABLE, new Map([[1, 2]]))).toBe(false);
  expect(slice.update(TABLE.slice(), new Map([[1, 2]]))).toBe(true);
  expect(slice.update(TABLE, new Map([[1, 1]]))).toBe(true);
  expect(slice.update(undefined, new Map([[1, 1]]))).toBe(true);
});

test('is off until it is switched on, and has no scale while off', () => {
  const slice = sliceOf();
  expect(slice.on).toBe(false);
  slice.update(TABLE, NO_EVIDENCE);
  expect(slice.on).toBe(true);
  expect(slice.log10Scale).toBeGreaterThan(0);
  const before = [...slice.entries];
  slice.update(undefined, NO_EVIDENCE);
  expect([slice.on, slice.log10Scale]).toEqual([false, 0]);
  expect([...slice.entries]).toEqual(before);
});

test('evidence on variables of other factors changes nothing', () => {
  const slice = sliceOf();
  slice.update(TABLE, NO_EVIDENCE);
  expect(slice.update(TABLE, new Map([[7, 1]]))).toBe(false);
});

test('a table that agrees whole and is scaled is read where it stands', () => {
  const slice = sliceOf();
  expect(slice.update(SCALED, NO_EVIDENCE)).toBe(true);
  expect(slice.entries).toBe(SCALED);
  expect(slice.log10Scale).toBe(0);
  slice.update(TABLE, NO_EVIDENCE);
  expect(Math.max(...slice.entries)).toBe(6 / 8);
  expect(TABLE[5]).toBe(6);
  expect([...SCALED]).toEqual([0.25, 0.25, 0.5, 0.75, 0.25, 0]);
});

test('a slice lies over its clique in whatever order its scope stands', () => {
  const turned = { scope: [1, 0], steps: [2, 1] };
  const states = Int32Array.of(2, 3);
  const layout = layOut(TREE, states)[0]!;
  const slice = new FactorSlice({ ...turned, scaled: undefined }, layout, states);
  // Entries by the state of 1, then of 0.
  slice.update(Float64Array.of(8, 16, 1, 2, 4, 32), NO_EVIDENCE);
  const spread = new Float64Array(6);
  slice.inClique.spread(slice.entries, spread);
  const byAxes = { '0,1': [8, 1, 4, 16, 2, 32], '1,0': [8, 16, 1, 2, 4, 32] };
  const wanted = byAxes[layout.axes.join() as keyof typeof byAxes];
  expect([...spread]).toEqual(wanted.map((entry) => entry / 64));
});

test('over a large clique a table in another order is copied into that of the axes', () => {
  const counts = [40, 50];
  const turned = { scope: [1, 0], steps: [40, 1] };
  const states = Int32Array.from(counts);
  const layout = layOut(TREE, states)[0]!;
  const table = Float64Array.from({ length: 2000 }, (_, i) => (i + 1) / 2000);
  const slice = new FactorSlice({ ...turned, scaled: table }, layout, states);
  slice.update(table, NO_EVIDENCE);
  const spread = new Float64Array(2000);
  slice.inClique.spread(slice.entries, spread);
  const [first, second] = layout.axes as [number, number];
  const stepOf = (variable: number) => turned.steps[turned.scope.indexOf(variable)]!;
  const wanted = Array.from({ length: 2000 }, (_, at) => {
    const last = counts[second]!;
    const entry = Math.floor(at / last) * stepOf(first) + (at % last) * stepOf(second);
    return table[entry]! * 2 ** Math.round(Math.log2(spread[1999]!));
  });
  expect([...spread]).toEqual(wanted);
});
