import { describe, expect, test } from 'vitest';
import { dateMeant, faultOfDate } from './date-meant.ts';

describe('the date that was meant', () => {
  test.each([
    ['2021-2-5', '2021-02-05'],
    ['2021/02/15', '2021-02-15'],
    ['2021.02', '2021-02'],
    ['20210215', '2021-02-15'],
    ['15.02.2021', '2021-02-15'],
    ['15. 2. 2021', '2021-02-15'],
    ['15/02/2021', '2021-02-15'],
    ['02/15/2021', '2021-02-15'],
    ['15 February 2021', '2021-02-15'],
    ['15th Feb 2021', '2021-02-15'],
    ['Feb. 15, 2021', '2021-02-15'],
    ['February 2021', '2021-02'],
    ['2021-02-15T21:30:00Z', '2021-02-15'],
    ['2021-02-15 21:30', '2021-02-15'],
    ['2021–02–15', '2021-02-15'],
    ['“2021”', '2021'],
    ['c. 2021', '2021'],
    ['٢٠٢١-٠٢-١٥', '2021-02-15'],
    ['۲۰۲۱', '2021'],
    ['２０２１', '2021'],
    [' 2021-02-15 ', '2021-02-15'],
  ])('by %j is %s', (written, meant) => {
    expect(dateMeant(written)).toBe(meant);
  });

  test.each([
    ['may be of either order', '02/03/2021'],
    ['has a day that the calendar lacks', '2021-02-30'],
    ['has a month that the calendar lacks', '2021-14-01'],
    ['has a word that is no month', '15 Frimaire 2021'],
    ['has a year of two digits', '15.02.21'],
    ['is no date', 'in spring'],
    ['is empty', ''],
  ])('is not guessed where what was written %s', (_why, written) => {
    expect(dateMeant(written)).toBeUndefined();
  });
});

describe('why a text is no date', () => {
  test.each([
    ['2021-02-29', '2021-02 has 28 days'],
    ['2020-04-31', '2020-04 has 30 days'],
    ['2021-13', 'a year has the months 01 to 12'],
    ['2021-00-10', 'a year has the months 01 to 12'],
  ])('%s: %s', (written, fault) => {
    expect(faultOfDate(written)).toBe(fault);
  });

  test('is not for the calendar to say where it is written otherwise', () => {
    expect(faultOfDate('15.02.2021')).toBeUndefined();
  });
});
