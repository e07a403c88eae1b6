import { expect, test } from 'vitest';
import type { Series } from '../casefile/index.ts';
import { seriesAsOf } from './series-as-of.ts';

const CAMPAIGN: Series = {
  id: 'campaign',
  title: 'A campaign',
  by: 'a paper',
  counted: 'what it told of',
  verification: 'secondary',
  from: '2020-01',
  to: '2020-03',
  attacks: [
    { date: '2020-01-03', count: 2 },
    { date: '2020-02', count: 1 },
    { date: '2020-02-11', count: 1 },
  ],
  responses: [{ date: '2020-02-12', what: 'a warning' }],
};

test('ends with the day, and holds nothing of later days', () => {
  const [series] = seriesAsOf([CAMPAIGN], '2020-02-11');
  expect(series).toMatchObject({ from: '2020-01', to: '2020-02-11', responses: [] });
  expect(series?.attacks.map(({ date }) => date)).toEqual(['2020-01-03', '2020-02-11']);
});

test('is whole once it is over', () => {
  expect(seriesAsOf([CAMPAIGN], '2020-03-31')).toEqual([CAMPAIGN]);
  expect(seriesAsOf([CAMPAIGN], '2020')).toEqual([CAMPAIGN]);
});

test('is left out until four weeks of it have passed', () => {
  expect(seriesAsOf([CAMPAIGN], '2020-01-27')).toEqual([]);
  expect(seriesAsOf([CAMPAIGN], '2020-01-28')).toHaveLength(1);
});
