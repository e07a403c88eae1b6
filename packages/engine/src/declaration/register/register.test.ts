import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lookUp, parseRegister, type RegisterRow, summariseRegister } from './register.ts';

const ROWS = parseRegister(readFileSync('register/declarations.yaml', 'utf8'));

test('the register ships whole, in order of time, each row once', () => {
  expect(ROWS).toHaveLength(118);
  expect(new Set(ROWS.map(({ id }) => id)).size).toBe(118);
  const dates = ROWS.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
});

test('quotations are short', () => {
  const words = ROWS.map(({ quotation = '' }) => quotation.split(/\s+/).length);
  expect(Math.max(...words)).toBeLessThanOrEqual(15);
});

test('a lag is the distance between two whole days', () => {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  for (const { id, date, incidentDate, lagDays } of ROWS) {
    if (lagDays === undefined || !day.test(date) || !day.test(incidentDate)) continue;
    expect([id, (Date.parse(date) - Date.parse(incidentDate)) / 86_400_000]).toEqual([id, lagDays]);
  }
});

test('rows are found by part of a name, by degree and from a day on', () => {
  const found = lookUp(ROWS, { speaker: 'KREMLIN', degree: 'denial', since: '2018-01-01' });
  expect(found.length).toBeGreaterThan(0);
  for (const { speaker, degree, date } of found) {
    expect(speaker).toMatch(/kremlin/i);
    expect(degree).toBe('denial');
    expect(date >= '2018-01-01').toBe(true);
  }
  expect(lookUp(ROWS, {})).toEqual(ROWS);
});

test('a row of which only the month is known is found from any day on that it may lie on', () => {
  const rows = [{ ...ROWS[0]!, date: '1984-01' }];
  const since = (day: string) => lookUp(rows, { since: day }).length;
  expect([since('1983'), since('1984-01-15'), since('1984-01-31'), since('1984-02-01')]).toEqual([
    1, 1, 1, 0,
  ]);
});

test('a summary tells the median of what is known, and nothing of what is not', () => {
  const row = (lagDays: number | undefined, intelligence: string): RegisterRow => {
    const { lagDays: _lag, ...rest } = ROWS[0]!;
    return {
      ...rest,
      degree: 'group',
      intelligence,
      ...(lagDays === undefined ? {} : { lagDays }),
    };
  };
  const rows = [row(4, 'none-shown'), row(10, 'described'), row(undefined, 'none-shown')];
  expect(summariseRegister(rows)).toEqual([
    { degree: 'group', statements: 3, medianLagDays: 7, longestLagDays: 10, withNothingShown: 2 },
  ]);
  expect(summariseRegister([row(undefined, 'described')])).toEqual([
    { degree: 'group', statements: 1, withNothingShown: 0 },
  ]);
});
