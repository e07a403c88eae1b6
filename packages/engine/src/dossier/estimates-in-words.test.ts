import { expect, test } from 'vitest';
import { intervalText, logOddsText } from './estimates-in-words.ts';

test.each([
  [{ lower: 0.56, upper: 0.92 }, '56–92 %'],
  [{ lower: 0, upper: 0.004 }, '< 1 %'],
  [{ lower: 0.995, upper: 0.999 }, '> 99 %'],
])('%o reads as %s: an interval below certainty is not told as 100–100', (interval, text) => {
  expect(intervalText(interval)).toBe(text);
});

test.each([
  [1.234, '+1.23'],
  [-0.5, '−0.50'],
  [-0.001, '0.00'],
  [Infinity, 'certain'],
  [-Infinity, 'excluded'],
])('log-odds of %d read as %s', (logOdds, text) => {
  expect(logOddsText(logOdds)).toBe(text);
});
