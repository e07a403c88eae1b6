import { describe, expect, test } from 'vitest';
import { dailySeries, dayAfter, onDaysOf } from './daily-series.ts';
import { parseDatedRows } from './parse-dated-rows.ts';

function rowsOf(text: string) {
  const parsed = parseDatedRows(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}
function seriesOf(text: string, period = {}) {
  const series = dailySeries(rowsOf(text), period);
  if (!series.ok) throw new Error(JSON.stringify(series.problems));
  return series.value;
}
function codeOf(outcome: ReturnType<typeof dailySeries>) {
  return outcome.ok ? 'none' : outcome.problems[0]!.code;
}

describe('events by day', () => {
  const text = 'date,place\n2020-01-05,a\n2020-03-01,b\n2020-01-05,c\n2020-02,d\n';

  test('are counted on every day from the first to the last, nothing on the others', () => {
    const { firstDay, lastDay, counts } = seriesOf(text);
    expect([firstDay, lastDay, counts.length]).toEqual(['2020-01-05', '2020-03-01', 57]);
    expect([counts[0], counts[1], counts[56]]).toEqual([2, 0, 1]);
  });

  test('of unknown day are left out and counted as such', () => {
    expect(seriesOf(text).undated).toBe(1);
  });

  test('outside a period are left out and counted as such', () => {
    const { counts, outside, firstDay } = seriesOf(text, { from: '2020', to: '2020-02' });
    expect([firstDay, counts.length, outside]).toEqual(['2020-01-01', 60, 1]);
  });

  test('have no times unless every one has', () => {
    expect(seriesOf(text).times).toBeUndefined();
    const timed = seriesOf('date\n2020-02-10T12:00Z\n2020-01-01T06:00:00Z\n', {
      from: '2020-01-01',
    });
    expect([...timed.times!]).toEqual([0.25, 40.5]);
  });
});

test('counts by day are taken as they are', () => {
  const { counts } = seriesOf('date;count\n2020-01-01;3\n2020-02-01;12\n');
  expect([counts[0], counts[31]]).toEqual([3, 12]);
});

test('responses stand on the days of the attacks', () => {
  const attacks = seriesOf('date\n2020-01-01\n2020-02-01\n');
  const responses = onDaysOf(attacks, rowsOf('date\n2020-01-11\n2021-01-01\n'));
  if (!responses.ok) throw new Error('no series');
  expect(responses.value.counts[10]).toBe(1);
  expect(responses.value.outside).toBe(1);
});

test('a record of a few days, of none, or of centuries is refused', () => {
  expect(codeOf(dailySeries(rowsOf('date\n2020-01-01\n2020-01-09\n')))).toBe('series.too-short');
  expect(codeOf(dailySeries(rowsOf('date\n2020-01\n')))).toBe('series.too-short');
  expect(codeOf(dailySeries(rowsOf('date\n1020-01-01\n2020-01-01\n')))).toBe('series.too-long');
});

test('days are counted through leap years', () => {
  expect(dayAfter('2020-02-28', 2)).toBe('2020-03-01');
  expect(dayAfter('2021-02-28', -59)).toBe('2020-12-31');
});
