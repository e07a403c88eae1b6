import { describe, expect, test } from 'vitest';
import {
  dayNumber,
  daysOfMonth,
  dayWith,
  earliestDay,
  isPartialDate,
  knownBy,
  latestDay,
  surelyBefore,
} from './partial-date.ts';

describe('a partial date', () => {
  test.each(['1983', '1983-10', '1983-10-23', '2020-02-29', '2000-02-29', '0001', '9999-12-31'])(
    'is %s',
    (text) => {
      expect(isPartialDate(text)).toBe(true);
    },
  );

  test.each([
    ['a day that the month does not have', '2021-02-29'],
    ['29 February of a century that is no leap year', '1900-02-29'],
    ['31 April', '2021-04-31'],
    ['month 0', '2021-00'],
    ['month 13', '2021-13-01'],
    ['day 0', '2021-02-00'],
    ['no leading zero', '2021-2-5'],
    ['slashes', '2021/02/05'],
    ['a time of day', '2021-02-05T10:00:00Z'],
    ['Arabic digits', '٢٠٢١'],
    ['three digits', '202'],
    ['five digits', '20211'],
    ['a line break behind it', '2021\n'],
    ['nothing', ''],
  ])('is not one with %s', (_fault, text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  test('may mean any day from its earliest to its latest', () => {
    expect([earliestDay('2020'), latestDay('2020')]).toEqual(['2020-01-01', '2020-12-31']);
    expect([earliestDay('2020-02'), latestDay('2020-02')]).toEqual(['2020-02-01', '2020-02-29']);
    expect([earliestDay('2021-02'), latestDay('2021-02')]).toEqual(['2021-02-01', '2021-02-28']);
    expect([earliestDay('2020-02-15'), latestDay('2020-02-15')]).toEqual([
      '2020-02-15',
      '2020-02-15',
    ]);
  });
});

test.each([
  ['1900-02', 28],
  ['2000-02', 29],
  ['2024-02', 29],
  ['2023-02', 28],
  ['2023-04', 30],
  ['2023-12', 31],
])('%s has %i days', (month, days) => {
  expect(daysOfMonth(month)).toBe(days);
});

describe('one date lies surely before another', () => {
  test.each([
    ['2021-02-14', '2021-02-15'],
    ['2020', '2021-02-15'],
    ['2021-01', '2021-02'],
    ['2020-12-31', '2021'],
  ])('%s before %s', (first, second) => {
    expect(surelyBefore(first, second)).toBe(true);
    expect(surelyBefore(second, first)).toBe(false);
  });

  test.each([
    ['the same day', '2021-02-15', '2021-02-15'],
    ['a year and a day in it', '2021', '2021-02-15'],
    ['a month and a day in it', '2021-02', '2021-02-15'],
  ])('but not where they may mean the same: %s', (_why, first, second) => {
    expect(surelyBefore(first, second)).toBe(false);
    expect(surelyBefore(second, first)).toBe(false);
  });
});

describe('what may be known on a day', () => {
  test('is what is dated no later', () => {
    expect(knownBy('2021-02-15', '2021-02-15')).toBe(true);
    expect(knownBy('2021-02-16', '2021-02-15')).toBe(false);
  });

  test('is not what may have come later in the month or year that it is dated to', () => {
    expect(knownBy('2021-02', '2021-02-15')).toBe(false);
    expect(knownBy('2021', '2021-11')).toBe(false);
    expect(knownBy('2021-02', '2021-02-28')).toBe(true);
  });

  test('is everything of a month or year that is asked for as a whole', () => {
    expect(knownBy('2021-02-28', '2021-02')).toBe(true);
    expect(knownBy('2021', '2021')).toBe(true);
  });
});

test('a day is found again from its number, also before 1970', () => {
  for (const day of ['1916-07-30', '1970-01-01', '2024-02-29']) {
    expect(dayWith(dayNumber(day))).toBe(day);
  }
});
