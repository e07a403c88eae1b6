import { expect, test } from 'vitest';
import { percentText } from './percent-text.ts';

test.each([
  [0, '0 %'],
  [0.004, '< 1 %'],
  [0.005, '1 %'],
  [0.5, '50 %'],
  [0.994, '99 %'],
  [0.995, '> 99 %'],
  [0.999, '> 99 %'],
  [1, '100 %'],
])('%d reads as %s: only what is certain is told as such', (probability, text) => {
  expect(percentText(probability)).toBe(text);
});
