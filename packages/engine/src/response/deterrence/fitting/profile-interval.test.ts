import { expect, test } from 'vitest';
import { minimise, type Sloped } from './minimise.ts';
import { profileInterval } from './profile-interval.ts';

/** Negative log-likelihood of a normal pair with correlation .8. */
const pair: Sloped = (at, slope) => {
  const [x, y] = at as unknown as [number, number];
  const scale = 1 / (1 - 0.64);
  slope[0] = scale * (x - 0.8 * y);
  slope[1] = scale * (y - 0.8 * x);
  return (scale / 2) * (x * x - 1.6 * x * y + y * y);
};

test('the interval of one coordinate of a normal pair is that of the coordinate alone', () => {
  const { at, height } = minimise(pair, [0.4, -0.3], 1e-10);
  const { lower, upper } = profileInterval({ sloped: pair, at, height }, 0);
  expect(lower).toBeCloseTo(-1.6449, 3);
  expect(upper).toBeCloseTo(1.6449, 3);
});

test('an end that the likelihood never reaches is infinite', () => {
  const onesided: Sloped = (at, slope) => {
    slope[0] = -1 / (1 + Math.exp(at[0]!));
    return Math.log1p(Math.exp(-at[0]!));
  };
  const at = Float64Array.of(8);
  const height = onesided(at, new Float64Array(1));
  const { lower, upper } = profileInterval({ sloped: onesided, at, height }, 0);
  expect(upper).toBe(Infinity);
  expect(lower).toBeGreaterThan(-3);
});
