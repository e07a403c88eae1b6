import { describe, expect, test } from 'vitest';
import { inForceOn, periodText } from './period.ts';

describe('a rule in force from 8 March 2024', () => {
  const rule = { from: '2024-03-08', to: undefined };

  test.each([
    ['the day before', '2024-03-07', false],
    ['its first day', '2024-03-08', true],
    ['the month of its first day, read as its last day', '2024-03', true],
    ['the month before', '2024-02', false],
    ['no day, which means the newest law', undefined, true],
  ])('on %s', (_name, asOf, inForce) => {
    expect(inForceOn(rule, asOf)).toBe(inForce);
  });
});

describe('a rule in force until 2016', () => {
  const rule = { from: undefined, to: '2016' };

  test.each([
    ['its last day', '2016-12-31', true],
    ['the day after', '2017-01-01', false],
    ['a day long before', '1872', true],
    ['no day, which means the newest law', undefined, false],
  ])('on %s', (_name, asOf, inForce) => {
    expect(inForceOn(rule, asOf)).toBe(inForce);
  });
});

test.each([
  [{ from: '2024-03-08', to: undefined }, 'since 2024-03-08'],
  [{ from: '1986', to: '2016-09-27' }, 'from 1986 to 2016-09-27'],
  [{ from: undefined, to: '2016' }, 'until 2016'],
  [{ from: undefined, to: undefined }, 'since before any day on record'],
])('a period reads as %#', (period, words) => {
  expect(periodText(period)).toBe(words);
});
