import type { Incident } from '@respondeat/engine';
import { expect, test } from 'vitest';
import { datedIncidents, dayNumber, dayOf, incidentsIn, spanOf } from './span.ts';

test('a stretch reaches from the earliest to the latest day that any date may mean', () => {
  expect(spanOf(['2021-02-15', '2020', '2021-03'])).toEqual({
    from: '2020-01-01',
    to: '2021-03-31',
  });
  expect(spanOf([])).toBeUndefined();
});

test('a date known to the month lies in a stretch that any of its days lies in', () => {
  const span = { from: '2021-02-15', to: '2021-02-20' };
  const dates = ['2021-02', '2021-02-15', '2021-02-21', '2021-03', '2021'];
  const incidents = dates.map((date) => ({ date })) as Incident[];
  const shown = incidentsIn(datedIncidents(incidents), span).map(({ date }) => date);
  expect(shown).toEqual(['2021-02', '2021-02-15', '2021']);
});

test('a day is found again from its number, also before 1970', () => {
  for (const day of ['1916-07-30', '1970-01-01', '2024-02-29']) {
    expect(dayOf(dayNumber(day))).toBe(day);
  }
});
