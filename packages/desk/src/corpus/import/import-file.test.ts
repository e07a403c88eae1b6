import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDuckDb } from '../source-files/open-duckdb.ts';
import { EventStore } from './event-store.ts';
import { exportRows } from './export-rows.ts';
import { currentRows, importFile } from './import-file.ts';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const ANY = { release: '', isStrict: false } as const;

const GED =
  'id,type_of_violence,where_prec,date_prec,date_start,date_end,latitude,longitude,side_a,side_b,low,best,high';

const row = (id: number, best: number) =>
  `${id},1,1,1,2016-01-0${id},2016-01-0${id},34.8,36.7,Government of North,"Front, the",0,${best},9`;

async function rowsOf(store: EventStore, columns: string): Promise<unknown[][]> {
  const { connection, close } = await openDuckDb();
  const read = await connection.runAndReadAll(
    `SELECT ${columns} FROM (${currentRows(store.partsOf())}) ORDER BY data_set, id`,
  );
  close();
  return read.getRowsJson();
}

async function imported(store: EventStore, path: string, options = ANY) {
  const outcome = await importFile(store, path, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function fileIn(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('importing a file', () => {
  test('a newer release revises and never duplicates, and the earlier version stays', async () => {
    const folder = emptyFolder();
    const store = new EventStore(join(folder, 'store'));
    await imported(store, fileIn(folder, 'a.csv', [GED, row(1, 3), row(2, 4)].join('\n')));
    const second = await imported(
      store,
      fileIn(folder, 'b.csv', [GED, row(1, 3), row(2, 7), row(3, 1)].join('\n')),
    );
    expect(second.entry).toMatchObject({ added: 1, revised: 1, unchanged: 1, skipped: 0 });
    expect(await rowsOf(store, 'id, deaths_best')).toEqual([
      ['1', 3],
      ['2', 7],
      ['3', 1],
    ]);
    const { connection, close } = await openDuckDb();
    const history = await connection.runAndReadAll(
      `SELECT sequence, deaths_best FROM read_parquet(['${store.partsOf().join("','")}']) WHERE id = '2' ORDER BY sequence`,
    );
    close();
    expect(history.getRowsJson()).toEqual([
      [1, 4],
      [2, 7],
    ]);
  });

  test('the same bytes again do nothing', async () => {
    const folder = emptyFolder();
    const store = new EventStore(join(folder, 'store'));
    const path = fileIn(folder, 'a.csv', [GED, row(1, 3)].join('\n'));
    await imported(store, path);
    expect((await imported(new EventStore(join(folder, 'store')), path)).wasThere).toBe(true);
    expect(store.entries).toHaveLength(1);
  });

  test('rows that cannot be used are told with their line in the file, and the others come in', async () => {
    const folder = emptyFolder();
    const store = new EventStore(join(folder, 'store'));
    const lines = [
      GED,
      '#event+id,#type,#prec,#prec,#date+start,#date+end,#geo+lat,#geo+lon,#a,#b,#low,#best,#high',
      row(1, 3),
      row(2, 4).replace('"Front, the"', '"Front,\nthe"'),
      row(3, 4).replace('34.8', '134.8'),
      `${row(4, 4)},more`,
      row(5, 4).replaceAll('2016-01-05', 'May 2016'),
      row(1, 9),
      row(6, -2),
      row(7, 1),
    ];
    const { entry, skipped } = await imported(
      store,
      fileIn(folder, 'a.csv', `${lines.join('\n')}\n`),
    );
    expect(entry).toMatchObject({ added: 3, skipped: 5 });
    expect(skipped.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'corpus.row-without-place 6',
      'corpus.row-cut 7',
      'corpus.row-without-day 8',
      'corpus.id-twice 9',
      'corpus.row-deaths 10',
    ]);
  });

  test('texts come in without spaces around them, of whatever kind, and days in every way that leaves no doubt', async () => {
    const folder = emptyFolder();
    const store = new EventStore(join(folder, 'store'));
    const days = ['2016-01-01', '20160102', '2016-1-3', '4 January 2016', '2016/01/05'];
    const sides = ['North', ' North', 'North  ', '\u00a0Nörd\u3000', '   '];
    const lines = days.map((day, place) =>
      row(place + 1, 1)
        .replaceAll(`2016-01-0${place + 1}`, day)
        .replace('Government of North', sides[place]!),
    );
    await imported(store, fileIn(folder, 'a.csv', [GED, ...lines].join('\n')));
    expect(await rowsOf(store, 'id, day::VARCHAR, side_a')).toEqual([
      ['1', '2016-01-01', 'North'],
      ['2', '2016-01-02', 'North'],
      ['3', '2016-01-03', 'North'],
      ['4', '2016-01-04', 'Nörd'],
      ['5', '2016-01-05', null],
    ]);
  });

  test('strict refuses a file with any such row, and nothing of it is in', async () => {
    const folder = emptyFolder();
    const store = new EventStore(join(folder, 'store'));
    const path = fileIn(folder, 'a.csv', [GED, row(1, 3), row(2, -1)].join('\n'));
    const outcome = await importFile(store, path, { ...ANY, isStrict: true });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: 'corpus.row-deaths', line: 3 }],
    });
    expect(new EventStore(join(folder, 'store')).partsOf()).toEqual([]);
  });

  test.each([
    ['cut off in a row', `${GED}\n${row(1, 3)}\n${row(2, 4).slice(0, 40)}`, 'corpus.cut-off'],
    ['cut off in quotes', `${GED}\n${row(1, 3)}\n${row(2, 4).slice(0, 72)}`, 'corpus.cut-off'],
    [
      'in Latin-1',
      Buffer.from(`${GED}\n${row(1, 3).replace('North', 'Nördland')}\n${row(2, 1)}\n`, 'latin1'),
      'file.not-utf8',
    ],
    [
      'packed and cut off',
      gzipSync(
        `${GED}\n${Array.from({ length: 9 }, (_, id) => row(id + 1, id)).join('\n')}\n`,
      ).subarray(0, 150),
      '',
    ],
    ['of no known data set', 'a,b\n1,2\n', 'corpus.unknown-data-set'],
  ])('a file %s is refused whole', async (_, content, code) => {
    const folder = emptyFolder();
    const store = new EventStore(join(folder, 'store'));
    const outcome = await importFile(store, fileIn(folder, 'a.csv', content), ANY);
    expect(outcome.ok).toBe(false);
    if (!outcome.ok && code !== '') expect(outcome.problems[0]?.code).toBe(code);
    expect(store.partsOf()).toEqual([]);
  });

  test('an entry of the journal that was cut off was never acknowledged, and is cleared away', async () => {
    const folder = emptyFolder();
    const store = new EventStore(join(folder, 'store'));
    await imported(store, fileIn(folder, 'a.csv', [GED, row(1, 3)].join('\n')));
    appendFileSync(join(folder, 'store/journal.ndjson'), '{"sequence":2,"dataSet":"ucdp-g');
    writeFileSync(join(folder, 'store/events/000002-ucdp-ged.parquet'), 'half');
    const again = new EventStore(join(folder, 'store'));
    again.clearUnfinished();
    expect(again.entries).toHaveLength(1);
    expect(readdirSync(join(folder, 'store/events'))).toEqual(['000001-ucdp-ged.parquet']);
    await imported(again, fileIn(folder, 'b.csv', [GED, row(2, 3)].join('\n')));
    expect(new EventStore(join(folder, 'store')).entries).toHaveLength(2);
  });
});

describe('licences', () => {
  test('rows that may not be passed on never leave the store', async () => {
    const folder = emptyFolder();
    const store = new EventStore(join(folder, 'store'));
    const acled =
      'event_id_cnty,event_date,sub_event_type,fatalities,latitude,longitude\nIRQ1,02 March 2021,Attack,1,33,44\n';
    await imported(store, fileIn(folder, 'a.csv', acled));
    await imported(store, fileIn(folder, 'b.csv', [GED, row(1, 3)].join('\n')));
    const target = join(folder, 'out.csv');
    const refused = await exportRows(store, target, { leaveOutForbidden: false });
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: 'corpus.licence-forbids', path: 'acled' }],
    });
    expect(existsSync(target)).toBe(false);
    const exported = await exportRows(store, target, { leaveOutForbidden: true });
    expect(exported).toEqual({ ok: true, value: { rows: 1, leftOut: 1 } });
    expect(readFileSync(target, 'utf8')).not.toContain('IRQ1');
  });
});

describe('killed in the middle', () => {
  const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

  /** Runs an import of files in a process of its own, and kills it after so many milliseconds. */
  function importKilled(
    paths: readonly string[],
    into: string,
    milliseconds: number,
  ): Promise<string> {
    const args = ['--conditions=development', main, 'corpus', 'import', ...paths, '--into', into];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    return new Promise((settle) => {
      child.on('close', () => {
        clearTimeout(timer);
        settle(told);
      });
    });
  }

  test('loses nothing that was acknowledged, and the same command again finishes', async () => {
    const folder = emptyFolder();
    const into = join(folder, 'store');
    const paths = Array.from({ length: 6 }, (_, file) =>
      fileIn(
        folder,
        `part-${file}.csv`,
        [
          GED,
          ...Array.from({ length: 20_000 }, (__, id) => row(1, 3).replace('1,', `${file}-${id},`)),
        ].join('\n'),
      ),
    );
    let acknowledged = 0;
    for (const milliseconds of [700, 1000, 1300, 1700]) {
      const told = await importKilled(paths, into, milliseconds);
      const finished = (told.match(/ new, /g) ?? []).length;
      const { entries } = new EventStore(into);
      expect(entries.length).toBeGreaterThanOrEqual(acknowledged + finished);
      acknowledged = entries.length;
    }
    const store = new EventStore(into);
    for (const path of paths) await imported(store, path);
    expect(store.entries).toHaveLength(6);
    const { connection, close } = await openDuckDb();
    const read = await connection.runAndReadAll(
      `SELECT count(*)::INTEGER FROM (${currentRows(store.partsOf())})`,
    );
    close();
    expect(read.getRows()).toEqual([[120_000]]);
  });
});
