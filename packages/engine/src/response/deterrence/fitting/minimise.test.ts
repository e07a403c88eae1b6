import { describe, expect, test } from 'vitest';
import { minimise, type Sloped } from './minimise.ts';

/** A curved valley with its floor at (1, 1) (Rosenbrock 1960). */
const valley: Sloped = (at, slope) => {
  const [x, y] = at as unknown as [number, number];
  slope[0] = -2 * (1 - x) - 400 * x * (y - x * x);
  slope[1] = 200 * (y - x * x);
  return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
};

describe('a minimum', () => {
  test('is found at the end of a curved valley', () => {
    const found = minimise(valley, [-1.2, 1], 1e-9);
    expect(found.converged).toBe(true);
    expect(found.at[0]).toBeCloseTo(1, 7);
    expect(found.at[1]).toBeCloseTo(1, 7);
    expect(found.evaluations).toBeLessThan(120);
  });

  test('is found past a place where the function has no number', () => {
    const logarithm: Sloped = (at, slope) => {
      slope[0] = 1 - 1 / at[0]!;
      return at[0]! - Math.log(at[0]!);
    };
    expect(minimise(logarithm, [0.05]).at[0]).toBeCloseTo(1, 5);
    expect(minimise(logarithm, [40]).at[0]).toBeCloseTo(1, 4);
  });

  test('that lies infinitely far is reported as not reached', () => {
    const slide: Sloped = (at, slope) => {
      slope[0] = -1;
      return -at[0]!;
    };
    expect(minimise(slide, [0]).converged).toBe(false);
  });
});
