import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readAttributedEvents, readEvents } from './read-ged.ts';

const HEADER =
  'id,type_of_violence,side_a,side_b,adm_1,latitude,longitude,date_start,date_end,best,where_prec,date_prec';
const ROW = '7,2,North,East,Delta,33.5,44.25,2017-03-01,2017-03-04,3,1,1';

function fileOf(...rows: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'ged.csv');
  writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`);
  return path;
}

test('an attributed event has its label, its place and the middle of its span', () => {
  const read = readAttributedEvents(fileOf(ROW));
  expect(read.ok && read.value.sound[0]).toMatchObject({
    id: '7',
    label: 'East - North',
    region: 'Delta',
    latitude: 33.5,
    day: Date.parse('2017-03-02') / 86_400_000,
  });
});

test('an event asked about says nothing of who did it, whatever its file says', () => {
  const blank = '7,2,,,Delta,33.5,44.25,2017-03-01,2017-03-04,3,1,1';
  const [masked, whole] = [readEvents(fileOf(blank)), readEvents(fileOf(ROW))];
  expect(masked).toEqual(whole);
  expect(JSON.stringify(whole)).not.toContain('North');
});

test('a date with a time of day behind it is that date', () => {
  const [plain, timed] = [ROW, ROW.replaceAll(/(2017-03-0\d)/g, '$1 00:00:00.000')];
  expect(readEvents(fileOf(timed))).toEqual(readEvents(fileOf(plain)));
});

test.each([
  ['date_start', ROW.replace('2017-03-01', 'March')],
  ['latitude', ROW.replace('33.5', '133.5')],
  ['longitude', ROW.replace('44.25', '')],
  ['type_of_violence', ROW.replace('7,2', '7,4')],
  ['side_a', ROW.replace('North', '')],
  ['id', ROW.replace('7,', ' ,')],
])('a row whose %s cannot be read is skipped and told with its line', (column, row) => {
  const read = readAttributedEvents(fileOf(ROW, row, ROW.replace('7,', '8,')));
  expect(read.ok && read.value.skipped).toMatchObject([
    { code: 'table.cell', path: column, line: 3 },
  ]);
  expect(read.ok && read.value.sound.map(({ id }) => id)).toEqual(['7', '8']);
});

test('a file without any row that can be read is refused', () => {
  const read = readEvents(fileOf(ROW.replace('33.5', 'north'), ROW.replace('7,2', '7,4')));
  expect(!read.ok && read.problems.map(({ path, line }) => [path, line])).toEqual([
    ['latitude', 2],
    ['type_of_violence', 3],
  ]);
});

const IRAQ = new URL('../../../../../../shared/data/ucdp-ged/ged-191-iraq.csv.gz', import.meta.url);
const hasIraq = existsSync(IRAQ);
if (!hasIraq) console.log('skipped: UCDP GED of Iraq is not beside the repository');

describe.skipIf(!hasIraq)('UCDP GED 19.1', () => {
  test('is read whole', () => {
    const read = readAttributedEvents(IRAQ.pathname);
    expect(read.ok && read.value.sound).toHaveLength(7473);
    expect(read.ok && read.value.skipped).toEqual([]);
  });
});
