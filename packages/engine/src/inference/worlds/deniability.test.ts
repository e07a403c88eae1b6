import { expect, test } from 'vitest';
import { shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import { chanceOfLight, deniabilityOf } from './deniability.ts';

test('what comes to light was left behind, and collected', () => {
  expect(chanceOfLight({ secrecy: 0, collection: 0.4 })).toBe(0.4);
  expect(chanceOfLight({ secrecy: 1, collection: 1 })).toBe(0);
  expect(chanceOfLight({ secrecy: 0.85, collection: 0.4 })).toBeCloseTo(0.06, 12);
});

test('a case has the secrecy and collection of its numbers', () => {
  const { secrecy, collection } = shippedNumbers.attainability;
  expect(deniabilityOf(shippedNumbers)).toEqual({ secrecy, collection });
});
