import { describe, expect, test } from 'vitest';
import { reaches, settlementOf, verdictAgainst } from './bar.ts';

describe('a probability against a bar', () => {
  test('reaches it exactly', () => {
    expect(reaches(0.95, 0.95)).toBe(true);
  });

  test('reaches it although a sum was rounded, and not a hair below', () => {
    expect(reaches(1 - (1 - 0.45), 0.45)).toBe(true);
    expect(reaches(0.45 - 1e-9, 0.45)).toBe(false);
  });
});

describe('an interval against a bar', () => {
  test.each([
    ['met where the lower end is exactly on the bar', 0.75, 0.75, 'met'],
    ['open where the lower end stays a hair under it', 0.7499, 0.75, 'open'],
    ['open where only the upper end is exactly on the bar', 0.2, 0.75, 'open'],
    ['not met where the upper end stays a hair under it', 0.2, 0.7499, 'not-met'],
  ] as const)('is %s', (_name, lower, upper, verdict) => {
    expect(verdictAgainst({ lower, upper }, 0.75)).toBe(verdict);
  });
});

describe('a gate or an exception', () => {
  test.each([
    ['shown at the bar', 0.75, 1, 'shown'],
    ['unsettled where it may reach the bar', 0, 0.75, 'unsettled'],
    [
      'unsettled where it cannot reach the bar and its contrary cannot either',
      0.4,
      0.6,
      'unsettled',
    ],
    ['excluded where the contrary is exactly at the bar', 0.1, 0.25, 'excluded'],
    ['unsettled where the contrary stays a hair under it', 0.1, 0.2501, 'unsettled'],
  ] as const)('is %s', (_name, lower, upper, settlement) => {
    expect(settlementOf({ lower, upper }, 0.75)).toBe(settlement);
  });

  test('is unsettled at a low bar that both sides may reach', () => {
    expect(settlementOf({ lower: 0.1, upper: 0.4 }, 0.3)).toBe('unsettled');
    expect(settlementOf({ lower: 0.1, upper: 0.2 }, 0.3)).toBe('excluded');
  });
});
