import { expect, test } from 'vitest';
import type { CopyPlace, CopyTables } from '../case-model/evidence-factors.ts';
import { copyTablesAt, logChanceOfCopies } from './copy-tables.ts';

const strong: CopyTables = {
  own: Float64Array.of(0.1, 0.9),
  repeated: Float64Array.of(0, 1),
};
const weak: CopyTables = {
  own: Float64Array.of(0.4, 0.6),
  repeated: Float64Array.of(0, 1),
};
const copies: CopyPlace[] = [
  { factor: 3, tables: strong },
  { factor: 5, tables: weak },
  { factor: 8, tables: strong },
];

test('a table is the mixture of telling of its own and of repeating', () => {
  const tables = copyTablesAt(copies, 0.25);
  expect([...tables.keys()]).toEqual([3, 5, 8]);
  expect(tables.get(3)![0]).toBeCloseTo(0.75 * 0.1, 15);
  expect(tables.get(3)![1]).toBeCloseTo(0.25 + 0.75 * 0.9, 15);
  expect(tables.get(5)![1]).toBeCloseTo(0.25 + 0.75 * 0.6, 15);
});

test('reports with equal tables share one, so that a sweep makes each once', () => {
  const tables = copyTablesAt(copies, 0.25);
  expect(tables.get(8)).toBe(tables.get(3));
  expect(tables.get(5)).not.toBe(tables.get(3));
});

test('what such reports say is as likely as the product over reports', () => {
  const entries = new Map([
    [3, 1],
    [5, 1],
    [8, 0],
  ]);
  const logChance = logChanceOfCopies(copies, (factor) => entries.get(factor)!);
  for (const copied of [0.1, 0.5, 0.9]) {
    const each = copies.map(
      ({ factor }) => copyTablesAt(copies, copied).get(factor)![entries.get(factor)!]!,
    );
    expect(logChance(copied)).toBeCloseTo(Math.log(each[0]! * each[1]! * each[2]!), 12);
  }
});
