import { expect, test } from 'vitest';
import { largestShortfall, parseOtherCounts, setBeside } from './other-counts.ts';
import { parseDatedRows } from './parse-dated-rows.ts';

function read<Value>(outcome: { ok: true; value: Value } | { ok: false }): Value {
  if (!outcome.ok) throw new Error('not read');
  return outcome.value;
}

const ROWS = read(
  parseDatedRows('date\n2020-01-31\n2020-02-01\n2020-02-20\n2020-02\n2020-03-01\n'),
);
const COUNTS =
  'from,to,count,counted by,what\n2020-02,2020-02,9,Agency,all\n2020-02-10,2020-03-01,2,Paper,rockets\n2021,2021,4,Paper,all\n';

test('counts by others stand beside those of the series in the same period', () => {
  const beside = setBeside(ROWS, read(parseOtherCounts(COUNTS)));
  expect(beside.map(({ count, inSeries }) => [count, inSeries])).toEqual([
    [9, 3],
    [2, 2],
    [4, 0],
  ]);
  expect(largestShortfall(beside)).toBe(3);
});

test('with nothing to compare there is no shortfall', () => {
  expect(largestShortfall(setBeside(ROWS, []))).toBeUndefined();
});

test.each([
  ['from,to,count\n2020,2020,1\n', ['series.no-column', 'series.no-column']],
  [
    'from,to,count,counted by,what\n2020-13,x,-1,a,b\n',
    ['series.date', 'series.date', 'series.count'],
  ],
])('what cannot be read is told: %j', (text, codes) => {
  const parsed = parseOtherCounts(text);
  expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).toEqual(codes);
});
