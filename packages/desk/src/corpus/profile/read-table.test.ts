import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { parseTable, readTable, sift, wrongCell } from './read-table.ts';

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

test('rows with more or fewer cells than the header are told in the order of the file, between those that are wrong', () => {
  const table = parseTable('id,name\n1,pear\n2\n3,\n4,fig,ripe\n5,plum\n', USE);
  const sifted =
    table.ok &&
    sift(table.value, (row) =>
      row.cells.name === '' ? wrongCell(row, { column: 'name', wanted: 'a fruit' }) : row.cells.id,
    );
  expect(sifted).toMatchObject({
    value: {
      sound: ['1', '5'],
      skipped: [
        { line: 3, because: 'the row that ends here has 1 cells where the header has 2' },
        { line: 4, because: 'the row that ends here has `` where a fruit should stand' },
        { line: 5, because: 'the row that ends here has 3 cells where the header has 2' },
      ],
    },
  });
});

test.each([
  ['a single row with too many cells', 'id,name\n1,pear,fig\n', 'table.row-cut'],
  ['a quoted cell without an end', 'id,name\n1,"pear\n2,fig\n', 'table.broken'],
  ['nothing', '', 'table.empty'],
  ['a header alone', 'id,name\n', 'table.empty'],
  ['a packed file that is cut off', gzipSync('id,name\n1,pear\n').subarray(0, 20), 'table.broken'],
  ['bytes that are no UTF-8', Uint8Array.of(0x69, 0x64, 0xff), 'file.not-utf8'],
])('%s is a problem', (_, content, code) => {
  expect(codesOf(readTable(fileOf(content), USE))).toEqual([code]);
});
