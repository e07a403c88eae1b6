import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDuckDb } from '../source-files/open-duckdb.ts';
import { EventStore } from './event-store.ts';
import { currentRows } from './import-file.ts';
import { importTable } from './import-table.ts';

const MAPPING =
  'name: mine\nlicence: cc-by-4.0\ncolumns: {id: id, day: day, latitude: lat, longitude: lon, deaths_best: killed}\n';

function storeAndFile(rows: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-mapped-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'mine.csv');
  writeFileSync(path, `${['id;day;lat;lon;killed;by', ...rows].join('\n')}\n`);
  return { store: new EventStore(join(folder, 'store')), path };
}

const ANY = { release: '', isStrict: false } as const;

async function daysIn(store: EventStore): Promise<unknown[]> {
  const { connection, close } = await openDuckDb();
  const read = await connection.runAndReadAll(
    `SELECT day::VARCHAR FROM (${currentRows(store.partsOf())}) ORDER BY id`,
  );
  close();
  return read.getRows().map(([day]) => day);
}

async function imported(store: EventStore, path: string, mapping: string) {
  const outcome = await importTable(store, path, { mapping, ...ANY });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

test('a number that leaves doubt is told with its line, and never kept as another or as none', async () => {
  const { store, path } = storeAndFile([
    '1;2021-02-15;36.19;44.01;1200;a',
    '2;2021-02-15;36,19;44,01;2;a',
    '3;2021-02-15;36.19;44.01;1.200;a',
    '4;2021-02-15;36.19;44.01;some;a',
    '5;2021-02-15;36.19;44.01;nan;a',
    '6;2021-02-15;;;;a',
    '7;2021-02-15;36.190;44.010;0.5;a',
  ]);
  const { entry, skipped } = await imported(store, path, MAPPING);
  expect(skipped.map(({ code, line }) => `${code} ${line}`)).toEqual([
    'corpus.row-number 3',
    'corpus.row-number 4',
    'corpus.row-number 5',
    'corpus.row-number 6',
  ]);
  expect(entry).toMatchObject({ added: 3, skipped: 4 });
});

test('a corrected mapping reads the same file anew, and the same mapping does nothing', async () => {
  const { store, path } = storeAndFile(['1;2021-02-15;36.19;44.01;2;a']);
  expect((await imported(store, path, MAPPING)).entry).toMatchObject({ added: 1 });
  const corrected = MAPPING.replace('killed}', 'killed, side_a: by}');
  const again = await imported(store, path, corrected);
  expect([again.wasThere, again.entry.revised]).toEqual([false, 1]);
  expect((await imported(store, path, corrected)).wasThere).toBe(true);
});

test('a form that the mapping names is read, days that need none beside it, and others are told', async () => {
  const { store, path } = storeAndFile([
    '1;13/05/2023;;;;a',
    '2;5/6/2023 14:30;;;;a',
    '3;2023-07-08;;;;a',
    '4;06/13/2023;;;;a',
    '5;01/02/03;;;;a',
  ]);
  const mapping = MAPPING.replace('day: day', 'day: {column: day, form: DD/MM/YYYY}');
  const { entry, skipped } = await imported(store, path, mapping);
  expect(entry).toMatchObject({ added: 3 });
  expect(skipped.map(({ code, line }) => `${code} ${line}`)).toEqual([
    'corpus.row-without-day 5',
    'corpus.row-without-day 6',
  ]);
  const days = await daysIn(store);
  expect(days).toEqual(['2023-05-13', '2023-06-05', '2023-07-08']);
});

test('a file of which no row can be used is refused, and may be imported once its form is named', async () => {
  const { store, path } = storeAndFile(['1;13/05/2023;;;;a', '2;01/02/03;;;;a']);
  const outcome = await importTable(store, path, { mapping: MAPPING, ...ANY });
  expect(outcome).toMatchObject({
    ok: false,
    problems: [
      { code: 'corpus.no-row' },
      { code: 'corpus.row-without-day', line: 2 },
      { code: 'corpus.row-without-day', line: 3 },
    ],
  });
  expect(store.entries).toEqual([]);
  const mapping = MAPPING.replace('day: day', 'day: {column: day, form: DD/MM/YYYY}');
  expect((await imported(store, path, mapping)).entry).toMatchObject({ added: 1, skipped: 1 });
});

test('a table that is said to be another data set is refused with the columns that it lacks, once', async () => {
  const { store, path } = storeAndFile(['1;2023-05-13;;;;a', '2;2023-05-13;;;;a']);
  const outcome = await importTable(store, path, { dataSet: 'acled', ...ANY });
  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'corpus.columns-missing' }] });
  if (outcome.ok) throw new Error('it was imported');
  expect(outcome.problems).toHaveLength(1);
  expect(outcome.problems[0]!.because).toContain(
    'event_id_cnty, event_date, sub_event_type, fatalities',
  );
  expect(store.entries).toEqual([]);
});
