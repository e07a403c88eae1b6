import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assessCase } from '../case-files/assess-case.ts';
import { readCase } from '../case-files/read-case.ts';
import { readLibrary } from '../library/read-library.ts';
import { readCaseSeries } from './case-series.ts';

const SERIES = 'casebook/series/iraq-2019-2021';

test('a dossier tells the series beside the case, its responses and what it cannot tell', () => {
  const series = readCaseSeries(SERIES, 1);
  if (!series.ok) throw new Error(JSON.stringify(series.problems));
  const { examined, figure } = series.value;
  expect(figure.counts.reduce((sum, count) => sum + count, 0)).toBe(examined.events);
  expect(figure.rates).toHaveLength(figure.counts.length);
  const pinned = readLibrary();
  const read = readCase('casebook/karbala-2007-01-20', pinned.library);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const dossier = assessCase(read.value, pinned, { seed: 1, series: series.value });
  if (!dossier.ok) throw new Error(JSON.stringify(dossier.problems));
  const section = dossier.value.document.sections.find(({ id }) => id === 'series');
  const drawn = section?.blocks.find((block) => block.kind === 'figure');
  const cells =
    drawn?.kind === 'figure' ? drawn.table.rows.map(([, attacks]) => Number(attacks![0])) : [];
  expect(cells.reduce((sum, count) => sum + count, 0)).toBe(examined.events);
  expect(JSON.stringify(section)).toContain('What came after a response need not have come of it');
});

test('without responses there is nothing to say of them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-series-'));
  try {
    const days = Array.from({ length: 28 }, (_, day) => `2020-02-${`${day + 1}`.padStart(2, '0')}`);
    writeFileSync(join(folder, 'attacks.csv'), ['date', ...days, ...days].join('\n'));
    const series = readCaseSeries(folder, 1);
    if (!series.ok) throw new Error(JSON.stringify(series.problems));
    expect(series.value.examined.responses).toBeUndefined();
    expect(series.value.figure.responses).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a folder without a series says which file is missing', () => {
  expect(readCaseSeries('casebook', 1)).toMatchObject({ problems: [{ code: 'file.missing' }] });
});
