import { describe, expect, test } from 'vitest';
import { parseDatedRows } from './parse-dated-rows.ts';

function problemsOf(text: string) {
  const parsed = parseDatedRows(text);
  return parsed.ok ? [] : parsed.problems.map(({ code, line }) => [code, line]);
}
function rowsOf(text: string) {
  const parsed = parseDatedRows(text);
  return parsed.ok ? parsed.value : [];
}

test('a table is read with whatever parts its cells, quotes and line ends', () => {
  const rows = rowsOf(
    'Kind,"Date" ,note\r\nforce,2020-01-02,"one, two\nand ""three"""\r\n\r\nlaw,2020-03,\r\n',
  );
  expect(rows).toEqual([
    { line: 2, date: '2020-01-02', count: 1, kind: 'force' },
    { line: 5, date: '2020-03', count: 1, kind: 'law' },
  ]);
  expect(rowsOf('date\tcount\n2020-01-02\t4\n')[0]!.count).toBe(4);
  expect(rowsOf('\n \r\ndate;count\n2020-01-02;4\n')).toEqual([
    { line: 4, date: '2020-01-02', count: 4 },
  ]);
});

test('a time of day is the share of the day that is gone', () => {
  expect(rowsOf('date\n2020-01-02T06:00Z\n2020-01-02 18:00:00\n').map(({ time }) => time)).toEqual([
    0.25, 0.75,
  ]);
});

describe('what cannot be read is told at its line', () => {
  test.each([
    ['', [['series.empty', undefined]]],
    ['date,count\n', [['series.empty', undefined]]],
    ['day,count\n2020-01-01,1\n', [['series.no-date', 1]]],
    ['date,count\n2020-01-01\n', [['series.uneven-row', 2]]],
    ['date,count\n2020-01-01,1000000\n', [['series.count', 2]]],
    ['date,note\n2020-01-01,"open\n', [['series.open-quote', 2]]],
    [
      'date,count\n2020-02-30,1\n2020-01-01,-1\n01/02/2020,x\n',
      [
        ['series.date', 2],
        ['series.count', 3],
        ['series.date', 4],
        ['series.count', 4],
      ],
    ],
    [
      'date\n2020-01T10:00Z\n2020-01-01T25:00Z\n',
      [
        ['series.date', 2],
        ['series.date', 3],
      ],
    ],
  ])('%j', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  test('at most twenty times', () => {
    expect(problemsOf(`date\n${'x\n'.repeat(500)}`)).toHaveLength(20);
  });
});
