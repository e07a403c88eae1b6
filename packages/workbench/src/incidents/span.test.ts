import { expect, test } from 'vitest';
import { dayNumber, dayOf, incidentsIn, mayLieIn, spanOf } from './span.ts';

test('a stretch reaches from the earliest to the latest day that any date may mean', () => {
  expect(spanOf(['2021-02-15', '2020', '2021-03'])).toEqual({
    from: '2020-01-01',
    to: '2021-03-31',
  });
  expect(spanOf([])).toBeUndefined();
});

test('a date known to the month lies in a stretch that any of its days lies in', () => {
  const span = { from: '2021-02-15', to: '2021-02-20' };
  expect(mayLieIn('2021-02', span)).toBe(true);
  expect(mayLieIn('2021-02-15', span)).toBe(true);
  expect(mayLieIn('2021-02-21', span)).toBe(false);
  expect(mayLieIn('2021-03', span)).toBe(false);
});

test('a day is found again from its number, also before 1970', () => {
  for (const day of ['1916-07-30', '1970-01-01', '2024-02-29']) {
    expect(dayOf(dayNumber(day))).toBe(day);
  }
});

test('without a stretch every incident is shown', () => {
  const incidents = [{ date: '2021' }, { date: '1983-10-23' }] as never[];
  expect(incidentsIn(incidents, undefined)).toHaveLength(2);
  expect(incidentsIn(incidents, { from: '2020-01-01', to: '2022-01-01' })).toHaveLength(1);
});
