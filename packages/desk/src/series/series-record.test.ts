import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSeriesFolder } from './series-folder.ts';
import { countedSeries, seriesRecordText } from './series-record.ts';

const row = (date: string, count = 1) => ({ line: 1, date, count });
const YEAR = { from: '2020', to: '2020' };

test('attacks of one date stand together, in order, and none outside the period or of no number', () => {
  const rows = [
    row('2020-02'),
    row('2020-01-02', 2),
    row('2020-01-02'),
    row('2019-12-31'),
    row('2020-03-01', 0),
  ];
  expect(countedSeries(YEAR, rows, [])).toEqual({
    ...YEAR,
    attacks: [
      { date: '2020-01-02', count: 3 },
      { date: '2020-02', count: 1 },
    ],
  });
});

test('a response is called by its label, or else by its kind', () => {
  const responses = [
    { ...row('2020-05-01'), kind: 'talks', label: 'talks in the harbour' },
    { ...row('2020-04-01'), kind: 'talks' },
    row('2020-04-02'),
  ];
  expect(countedSeries(YEAR, [row('2020-01-02')], responses).responses).toEqual([
    { date: '2020-04-01', what: 'talks' },
    { date: '2020-04-02', what: 'response' },
    { date: '2020-05-01', what: 'talks in the harbour' },
  ]);
});

test('the record has a day to a line, and says what is left to write', () => {
  const counted = countedSeries(YEAR, [row('2020-01-02')], []);
  const text = seriesRecordText('campaign', counted);
  expect(text).toContain('# title, by, counted and verification are yours to write');
  expect(text).toContain('\n      - { date: 2020-01-02, count: 1 }\n');
  expect(parse(text)).toEqual({ series: [{ id: 'campaign', ...counted }] });
});

test('a folder without a series says which file is missing', () => {
  expect(readSeriesFolder('casebook')).toMatchObject({ problems: [{ code: 'file.missing' }] });
});

test('a folder is read from its first row to its last, with responses where they are there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-series-'));
  try {
    writeFileSync(join(folder, 'attacks.csv'), 'date\n2020-02-01\n2020-03-20\n2020-02-01\n');
    expect(readSeriesFolder(folder)).toMatchObject({
      ok: true,
      value: { from: '2020-02-01', to: '2020-03-20', attacks: [{ count: 2 }, { count: 1 }] },
    });
    writeFileSync(join(folder, 'responses.csv'), 'date,kind\n2020-02-20,talks\n');
    expect(readSeriesFolder(folder)).toMatchObject({
      value: { responses: [{ date: '2020-02-20', what: 'talks' }] },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
