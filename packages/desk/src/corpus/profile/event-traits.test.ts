import { expect, test } from 'vitest';
import { TRAIT_CLASSES, traitsOf } from './event-traits.ts';

const NOTHING = {
  deaths: undefined,
  deathsOfSideA: undefined,
  deathsOfSideB: undefined,
  deathsOfCivilians: undefined,
  deathsUnknown: undefined,
  placePrecision: undefined,
  datePrecision: undefined,
};

test('what is not recorded is a class of its own and never zero deaths', () => {
  const none = { ...NOTHING, deaths: 0, deathsOfSideA: 0, deathsOfSideB: 0 };
  const [unknownHarm, unknownVictims] = traitsOf(NOTHING);
  const [noHarm, noVictims] = traitsOf(none);
  expect(unknownHarm).not.toBe(noHarm);
  expect(unknownVictims).not.toBe(noVictims);
});

test.each([
  [0, 1],
  [1, 2],
  [4, 5],
  [24, 25],
])('%d and %d deaths are of different classes', (fewer, more) => {
  expect(traitsOf({ ...NOTHING, deaths: fewer })[0]).not.toBe(
    traitsOf({ ...NOTHING, deaths: more })[0],
  );
});

test('classes stay within their number, whatever is recorded', () => {
  const extreme = { ...NOTHING, deaths: 1e9, placePrecision: 99, datePrecision: -3 };
  for (const recorded of [extreme, NOTHING])
    traitsOf(recorded).forEach((found, trait) => {
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThan(TRAIT_CLASSES[trait]!);
    });
});
