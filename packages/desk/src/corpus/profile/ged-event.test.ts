import { expect, test } from 'vitest';
import { labelOf, VIOLENCE } from './ged-event.ts';

const sides = { sideA: 'North', sideB: 'East' };

test('state-based violence is attributed to the side that is not the state', () => {
  expect(labelOf({ violence: VIOLENCE.stateBased, ...sides })).toBe('East');
});

test('non-state violence is attributed to both sides, in the order of their names', () => {
  expect(labelOf({ violence: VIOLENCE.nonState, ...sides })).toBe('East - North');
});

test('one-sided violence is attributed to its perpetrator', () => {
  expect(labelOf({ violence: VIOLENCE.oneSided, ...sides })).toBe('North');
});
