import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earliestDay, isPartialDate, knownBy, latestDay, surelyBefore } from './partial-date.ts';

const SEED = 20210215;

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const partialDate = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([text, length]) => text.slice(0, length));

describe('whatever the dates', () => {
  test('a text of the form of a day is a date if the calendar has it', () => {
    const number = (most: number) => fc.nat(most).map((value) => String(value).padStart(2, '0'));
    const written = fc
      .tuple(fc.integer({ min: 1, max: 9999 }), number(13), number(32))
      .map(([year, month, ordinal]) => `${String(year).padStart(4, '0')}-${month}-${ordinal}`);
    const inCalendar = (text: string) => {
      const moment = new Date(`${text}T00:00:00Z`);
      return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
    };
    fc.assert(
      fc.property(written, (text) => {
        expect(isPartialDate(text)).toBe(inCalendar(text));
      }),
      { seed: SEED },
    );
  });

  test('the earliest day is no later than the latest, and both are days that the date may mean', () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        const days = [earliestDay(date), latestDay(date)];
        expect(days).toEqual(days.toSorted());
        expect(days.every((text) => isPartialDate(text) && text.startsWith(date))).toBe(true);
      }),
      { seed: SEED },
    );
  });

  test('of two dates at most one lies surely before the other', () => {
    fc.assert(
      fc.property(partialDate, partialDate, (a, b) => {
        expect(surelyBefore(a, b) && surelyBefore(b, a)).toBe(false);
      }),
      { seed: SEED },
    );
  });

  test('what lies surely before a day is known by it', () => {
    fc.assert(
      fc.property(partialDate, partialDate, (date, asOf) => {
        if (surelyBefore(date, asOf)) expect(knownBy(date, asOf)).toBe(true);
        if (surelyBefore(asOf, date)) expect(knownBy(date, asOf)).toBe(false);
      }),
      { seed: SEED },
    );
  });
});
