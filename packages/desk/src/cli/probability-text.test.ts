import { expect, test } from 'vitest';
import { finePercent, percent } from './probability-text.ts';

test.each([
  [0, '0.0 %'],
  [0.0004, '< 0.1 %'],
  [0.0005, '0.1 %'],
  [0.004, '0.4 %'],
  [0.42, '42 %'],
  [0.994, '99.4 %'],
  [0.9994, '99.9 %'],
  [0.9995, '> 99.9 %'],
  [1, '100.0 %'],
])('%d is read as %s: only what is certain is told as such', (probability, text) => {
  expect(percent(probability)).toBe(text);
});

test.each([
  [0.42, '42.0 %'],
  [0.0000123, '0.0012 %'],
  [0.99988, '99.988 %'],
])('%d is compared as %s', (probability, text) => {
  expect(finePercent(probability)).toBe(text);
});
