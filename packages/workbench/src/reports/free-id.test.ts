import { expect, test } from 'vitest';
import { freeId } from './free-id.ts';

test('an id is made from the words, in lower-case letters, digits and hyphens', () => {
  expect(freeId('Rockets hit Erbil, at 21:15!', new Set())).toBe('rockets-hit-erbil-at-21-15');
  expect(freeId('2021 – a statement', new Set())).toBe('a-statement');
});

test('an id that is taken gets a number', () => {
  expect(freeId('Claim', new Set(['claim', 'claim-2']))).toBe('claim-3');
});

test('words in another script still give an id', () => {
  expect(freeId('كتائب حزب الله', new Set())).toBe('record');
});
