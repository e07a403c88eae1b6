import { expect, test } from 'vitest';
import { dayNumber, dayOf, spanOf } from './span.ts';

test('a stretch reaches from the earliest to the latest day that any date may mean', () => {
  expect(spanOf(['2021-02-15', '2020', '2021-03'])).toEqual({
    from: '2020-01-01',
    to: '2021-03-31',
  });
  expect(spanOf([])).toBeUndefined();
});

test('a day is found again from its number, also before 1970', () => {
  for (const day of ['1916-07-30', '1970-01-01', '2024-02-29']) {
    expect(dayOf(dayNumber(day))).toBe(day);
  }
});
