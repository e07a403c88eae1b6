import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../packages/desk/src/case-files/read-case.ts';
import { readLibrary } from '../../packages/desk/src/library/read-library.ts';
import { DATA_ROOT } from '../../packages/desk/src/library/shipped.ts';
import { countedSeries } from '../../packages/desk/src/series/series-record.ts';
import { dailySeries, parseDatedRows, parseOtherCounts } from '../../packages/engine/src/index.ts';

const SERIES = join(DATA_ROOT, 'casebook/series');
const CAMPAIGN = 'iraq-2019-2021';
const textOf = (campaign: string, file: string) =>
  readFileSync(join(SERIES, campaign, file), 'utf8');

describe.each(readdirSync(SERIES))('the series %s', (campaign) => {
  test('is read whole, attacks, responses and counts by others', () => {
    for (const file of ['attacks.csv', 'responses.csv'])
      expect(parseDatedRows(textOf(campaign, file)).ok).toBe(true);
    expect(parseOtherCounts(textOf(campaign, 'other-counts.csv')).ok).toBe(true);
  });

  test('has a mark and a source for every row', () => {
    const rows = textOf(campaign, 'attacks.csv').trimEnd().split('\n').slice(1);
    for (const row of rows) expect(row).toMatch(/,(verified|secondary|unverified),(".+"|[^,]+)$/);
  });
});

test('the case of Erbil holds the attacks and the uses of force that the tables have', () => {
  const read = readCase(join(DATA_ROOT, 'casebook/erbil-2021-02-15'), readLibrary().library);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const series = read.value.caseFile.series?.find(({ id }) => id === 'sites-in-iraq');
  const rows = (file: string, wanted: string) => {
    const parsed = parseDatedRows(textOf(CAMPAIGN, file));
    return parsed.ok ? parsed.value.filter(({ kind }) => kind === wanted) : [];
  };
  expect(series).toMatchObject(
    countedSeries(
      { from: '2019-10-01', to: '2021-07-31' },
      rows('attacks.csv', 'attack'),
      rows('responses.csv', 'force'),
    ),
  );
});

const shared = process.env.RESPONDEAT_SHARED ?? join(DATA_ROOT, '../shared');
const path = join(shared, 'cases/iraq-rocket-campaign-2019-2021.json');
const isAbsent = !existsSync(path);
if (isAbsent) console.log(`skipped: no researched campaign at ${path} (set RESPONDEAT_SHARED)`);

interface Researched {
  readonly how_to_read: { readonly monthly_rows_kind_attack: Readonly<Record<string, number>> };
  readonly counts_by_source: readonly { readonly count: number }[];
}

describe.skipIf(isAbsent)('the campaign in Iraq as it was researched', () => {
  const researched = () => JSON.parse(readFileSync(path, 'utf8')) as Researched;

  test('has as many attacks in every month', () => {
    const parsed = parseDatedRows(textOf(CAMPAIGN, 'attacks.csv'));
    if (!parsed.ok) throw new Error('not read');
    const months: Record<string, number> = {};
    for (const { date, kind } of parsed.value) {
      const month = date.slice(0, 7);
      if (kind === 'attack') months[month] = (months[month] ?? 0) + 1;
    }
    expect(months).toEqual(researched().how_to_read.monthly_rows_kind_attack);
    const series = dailySeries(parsed.value.filter(({ kind }) => kind === 'attack'));
    expect(series.ok && series.value.undated).toBe(2);
  });

  test('has every count by others', () => {
    const parsed = parseOtherCounts(textOf(CAMPAIGN, 'other-counts.csv'));
    const counts = parsed.ok ? parsed.value.map(({ count }) => count) : [];
    expect(counts).toEqual(researched().counts_by_source.map(({ count }) => count));
  });
});
