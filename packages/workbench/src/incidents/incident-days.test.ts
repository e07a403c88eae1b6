import type { Incident } from '@respondeat/engine';
import { dayNumber, dayWith } from '@respondeat/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IncidentDays } from './incident-days.ts';

test('a date known to the month lies in a stretch that any of its days lies in', () => {
  const dates = ['2021-02', '2021-02-15', '2021-02-21', '2021-03', '2021'];
  const days = new IncidentDays(dates.map((date) => ({ date })) as Incident[]);
  const range = { first: dayNumber('2021-02-15'), last: dayNumber('2021-02-20') };
  expect(dates.filter((_, place) => days.isWithin(place, range))).toEqual([
    '2021-02',
    '2021-02-15',
    '2021',
  ]);
});

test('counting by looking up gives what counting one by one gives', () => {
  const day = fc.integer({ min: -40, max: 800 });
  const date = fc
    .record({ day, letters: fc.constantFrom(4, 7, 10) })
    .map((drawn) => dayWith(drawn.day).slice(0, drawn.letters));
  fc.assert(
    fc.property(fc.array(date, { maxLength: 30 }), day, day, (dates, one, other) => {
      const days = new IncidentDays(dates.map((each) => ({ date: each })) as Incident[]);
      const range = { first: Math.min(one, other), last: Math.max(one, other) };
      const within = dates.filter((_, place) => days.isWithin(place, range));
      expect(days.countWithin(range)).toBe(within.length);
    }),
  );
});
