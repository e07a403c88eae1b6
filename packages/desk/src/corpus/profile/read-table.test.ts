import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { parseTable, readTable } from './read-table.ts';

const USE = { noun: 'a table of fruit', columns: ['id', 'name'] };

function fileOf(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'table.csv');
  writeFileSync(path, content);
  return path;
}

function codesOf(outcome: ReturnType<typeof readTable>): string[] {
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
}

test('a packed file reads like a plain one', () => {
  const text = 'id,name\n1,pear\n';
  const plain = readTable(fileOf(text), USE);
  expect(plain.ok).toBe(true);
  expect(readTable(fileOf(gzipSync(text)), USE)).toEqual(plain);
});

test('quoted cells may hold commas and line breaks, and rows know their last line', () => {
  const table = parseTable('id,name\n1,"pear, ""green""\nor not"\n2,fig\n', USE);
  expect(table.ok && table.value.rows.map(({ cells }) => cells.name)).toEqual([
    'pear, "green"\nor not',
    'fig',
  ]);
  expect(table.ok && table.value.rows.map(({ line }) => line)).toEqual([3, 4]);
});

test('the row of HXL tags is no row', () => {
  const table = parseTable('id,name\n#id,#name\n1,pear\n', USE);
  expect(table.ok && table.value.rows).toHaveLength(1);
});

test('a column that is not there is named', () => {
  const table = parseTable('id\n1\n', USE);
  expect(!table.ok && table.problems.map(({ code, path }) => [code, path])).toEqual([
    ['table.column-missing', 'name'],
  ]);
});

test.each([
  ['a row with too many cells', 'id,name\n1,pear,fig\n', 'table.broken'],
  ['nothing', '', 'table.empty'],
  ['a header alone', 'id,name\n', 'table.empty'],
  ['a packed file that is cut off', gzipSync('id,name\n1,pear\n').subarray(0, 20), 'table.broken'],
  ['bytes that are no UTF-8', Uint8Array.of(0x69, 0x64, 0xff), 'file.not-utf8'],
])('%s is a problem', (_, content, code) => {
  expect(codesOf(readTable(fileOf(content), USE))).toEqual([code]);
});
