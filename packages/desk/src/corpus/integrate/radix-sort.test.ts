import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedOrder, sortedRows, sortKey } from './radix-sort.ts';

const KEY = fc.oneof(fc.nat(3), fc.nat(100_000), fc.integer({ min: 2 ** 31, max: 2 ** 32 - 1 }));

test('rows come in the order of both keys, and rows with equal keys keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(KEY, KEY)), (rows) => {
      const first = Uint32Array.from(rows, ([key]) => key);
      const second = Uint32Array.from(rows, ([, key]) => key);
      const { order, keys } = sortedRows(rows.length, [sortKey(first), sortKey(second)]);
      const expected = [...rows.keys()].sort(
        (a, b) => first[a]! - first[b]! || second[a]! - second[b]! || a - b,
      );
      expect([...order]).toEqual(expected);
      expect([...keys]).toEqual(expected.map((row) => first[row]));
    }),
  );
});

test('rows counted into place come in the order of their keys; equal ones keep the order that they come in', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (values) => {
      const rows = Uint32Array.from(values.keys()).reverse();
      const order = countedOrder(Uint32Array.from(values), 21, rows);
      expect([...order]).toEqual([...rows].sort((a, b) => values[a]! - values[b]! || b - a));
    }),
  );
});
