import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EventStore } from './event-store.ts';
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

async function imported(store: EventStore, path: string, mapping: string) {
  const outcome = await importTable(store, path, { mapping, release: '', isStrict: false });
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
