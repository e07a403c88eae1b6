import { expect, test } from 'vitest';
import { rangeOf } from './span.ts';
import { ticksOf } from './ticks.ts';

const labels = (from: string, to: string) =>
  ticksOf(rangeOf({ from, to })).map(({ label }) => label);

test('years, months and days are written as far as they part', () => {
  expect(labels('2011-06-02', '2015-03-01')).toEqual(['2012', '2013', '2014', '2015']);
  expect(labels('2021-02-15', '2021-06-20')).toEqual(['2021-03', '2021-04', '2021-05', '2021-06']);
  expect(labels('2021-02-15', '2021-02-18')).toEqual([
    '2021-02-15',
    '2021-02-16',
    '2021-02-17',
    '2021-02-18',
  ]);
});

test('a stretch of one day has that day', () => {
  expect(labels('2021-02-15', '2021-02-15')).toEqual(['2021-02-15']);
});
