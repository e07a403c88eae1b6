import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDuckDb } from '../source-files/open-duckdb.ts';
import { EVENT_COLUMNS } from './event-shape.ts';
import { EventStore } from './event-store.ts';
import { exportRows } from './export-rows.ts';
import { currentRows } from './import-file.ts';
import { importTable } from './import-table.ts';

const GED = `id,type_of_violence,where_prec,date_prec,date_start,date_end,latitude,longitude,side_a,side_b,low,best,high
1,1,1,1,2016-01-01,2016-01-03,34.8,36.7,Government of North,"Front, the ""old"" one",0,25,90
2,1,1,1,2016-01-02,2016-01-02,34.123456789,-36.7,Government of North,"Front,
of the south",,1.5,
`;

const MINE = 'id,day,killed\n1,2021-02-15,1200\nb,2021-02-16,\n';

const MAPPING =
  'name: mine\nlicence: public-domain\ncolumns: {id: id, day: day, deaths_best: killed}\n';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function imported(
  store: EventStore,
  path: string,
  options: { mapping?: string; release?: string } = {},
) {
  const outcome = await importTable(store, path, { release: '', isStrict: false, ...options });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.entry;
}

async function rowsOf(store: EventStore): Promise<unknown[][]> {
  const columns = ['data_set', 'release', 'licence', ...Object.keys(EVENT_COLUMNS)].join(', ');
  const { connection, close } = await openDuckDb();
  const read = await connection.runAndReadAll(
    `SELECT ${columns} FROM (${currentRows(store.partsOf())}) ORDER BY data_set, id`,
  );
  close();
  return read.getRowsJson();
}

async function exportedStore() {
  const folder = emptyFolder();
  const store = new EventStore(join(folder, 'store'));
  writeFileSync(join(folder, 'ged.csv'), GED);
  writeFileSync(join(folder, 'mine.csv'), MINE);
  await imported(store, join(folder, 'ged.csv'), { release: '25.1' });
  await imported(store, join(folder, 'mine.csv'), { mapping: MAPPING });
  const out = join(folder, 'out.csv');
  const exported = await exportRows(store, out, { leaveOutForbidden: false });
  expect(exported).toMatchObject({ ok: true, value: { rows: 4 } });
  return { folder, store, out };
}

test('what is exported comes back in with identical rows, and once', async () => {
  const { folder, store, out } = await exportedStore();
  const again = new EventStore(join(folder, 'again'));
  expect(await imported(again, out)).toMatchObject({
    dataSet: 'respondeat-export',
    holds: ['mine', 'ucdp-ged'],
    added: 4,
    skipped: 0,
  });
  expect(await rowsOf(again)).toEqual(await rowsOf(store));
  const twice = join(folder, 'twice.csv');
  await exportRows(again, twice, { leaveOutForbidden: false });
  expect(readFileSync(twice, 'utf8')).toBe(readFileSync(out, 'utf8'));
  expect(await imported(store, out)).toMatchObject({ added: 0, revised: 0, unchanged: 4 });
});

test('counts that are whole are written without a point', async () => {
  const { out } = await exportedStore();
  const text = readFileSync(out, 'utf8');
  expect(text).toContain(',0,25,90\n');
  expect(text).toContain(',,1.5,\n');
  expect(text).toContain(',1200,');
});

test('rows of an export are revised by their own data set, and exported under its name', async () => {
  const { folder, out } = await exportedStore();
  const store = new EventStore(join(folder, 'again'));
  await imported(store, out);
  expect(store.dataSets).toEqual(['mine', 'ucdp-ged']);
  writeFileSync(join(folder, 'new.csv'), MINE.replace('1200', '1201'));
  expect(await imported(store, join(folder, 'new.csv'), { mapping: MAPPING })).toMatchObject({
    added: 0,
    revised: 1,
    unchanged: 1,
  });
  const one = join(folder, 'one.csv');
  const exported = await exportRows(store, one, { dataSet: 'mine', leaveOutForbidden: false });
  expect(exported).toMatchObject({ ok: true, value: { rows: 2 } });
});

test('a licence that a row gives a known data set does not hold, and a row of no data set is told', async () => {
  const { folder, out } = await exportedStore();
  const [head, first = '', ...rest] = readFileSync(out, 'utf8').split('\n');
  const lines = [head, first.replace('mine,,public-domain', 'acled,,cc-by-4.0'), ...rest];
  const path = join(folder, 'altered.csv');
  writeFileSync(path, lines.join('\n').replace('\nmine,', '\n?,'));
  const store = new EventStore(join(folder, 'again'));
  expect(await imported(store, path)).toMatchObject({ added: 3, skipped: 1 });
  const refused = await exportRows(store, join(folder, 'no.csv'), { leaveOutForbidden: false });
  expect(refused).toMatchObject({ ok: false, problems: [{ path: 'acled' }] });
});
