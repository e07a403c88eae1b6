import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complement, conjunction, disjunction, type Interval } from './interval.ts';

const SEED = 20210215;
const ROUNDING = 1e-9;

/** Chances of the eight ways in which three propositions can hold together. */
const world = fc
  .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .map((weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  });

/** Chance that a set of ways, told by the bits that hold, comes about. */
function chance(ways: readonly number[], holds: (way: number) => boolean): number {
  return ways.reduce((sum, weight, way) => (holds(way) ? sum + weight : sum), 0);
}

/** Bounds around a chance, as wide as drawn. */
function around(probability: number, slack: number): Interval {
  return { lower: Math.max(0, probability - slack), upper: Math.min(1, probability + slack) };
}

function holdsWithin(interval: Interval, probability: number): boolean {
  return interval.lower - ROUNDING <= probability && probability <= interval.upper + ROUNDING;
}

describe('however three propositions depend on each other', () => {
  const slack = fc.double({ min: 0, max: 0.3, noNaN: true });

  test('the chance of all lies within the bounds of a conjunction, of one within those of a disjunction', () => {
    fc.assert(
      fc.property(world, slack, (ways, width) => {
        const bounds = [1, 2, 4].map((bit) =>
          around(
            chance(ways, (way) => (way & bit) !== 0),
            width,
          ),
        );
        expect(
          holdsWithin(
            conjunction(bounds),
            chance(ways, (way) => way === 7),
          ),
        ).toBe(true);
        expect(
          holdsWithin(
            disjunction(bounds),
            chance(ways, (way) => way !== 0),
          ),
        ).toBe(true);
      }),
      { seed: SEED },
    );
  });

  test('the chance of the contrary lies within the complement', () => {
    fc.assert(
      fc.property(world, slack, (ways, width) => {
        const first = chance(ways, (way) => (way & 1) !== 0);
        expect(holdsWithin(complement(around(first, width)), 1 - first)).toBe(true);
      }),
      { seed: SEED },
    );
  });
});
