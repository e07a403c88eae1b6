import { expect, test } from 'vitest';
import { draftCase } from '../../../../../test/small-cases/draft-case.ts';
import type { Series } from '../case-file.ts';
import { checkSeries } from './series.ts';

function problemsWith(parts: Partial<Series>) {
  const series: Series = {
    id: 'campaign',
    title: 'A campaign',
    by: 'a paper',
    counted: 'what it told of',
    verification: 'secondary',
    from: '2020-01',
    to: '2020-01',
    attacks: [{ date: '2020-01-03', count: 2 }],
    ...parts,
  };
  return checkSeries(draftCase({ series: [series] })).map(({ code, path }) => [code, path]);
}

test('four weeks are enough, and a day less is not', () => {
  expect(problemsWith({ from: '2020-01-01', to: '2020-01-28' })).toEqual([]);
  const short = problemsWith({ from: '2020-01-01', to: '2020-01-27' });
  expect(short).toEqual([['series.period', 'series/0/to']]);
});

test('a period that ends before it begins, or lasts more than a century, is told once', () => {
  for (const to of ['2019-12-31', '2120-01'])
    expect(problemsWith({ to })).toEqual([['series.period', 'series/0/to']]);
});

test('an attack or a response that surely lies outside the period is told at its place', () => {
  const attacks = [
    { date: '2019-12-31', count: 1 },
    { date: '2020-01-31', count: 1 },
  ];
  const responses = [{ date: '2020-02-01', what: 'a warning' }];
  expect(problemsWith({ attacks, responses })).toEqual([
    ['series.outside', 'series/0/attacks/0/date'],
    ['series.outside', 'series/0/responses/0/date'],
  ]);
});

test('what may lie inside is no mistake', () => {
  expect(
    problemsWith({ from: '2020-01-05', to: '2020-02-10', attacks: [{ date: '2020', count: 1 }] }),
  ).toEqual([]);
});
