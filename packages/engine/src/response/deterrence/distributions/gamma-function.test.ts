import { describe, expect, test } from 'vitest';
import { digamma, gammaUpperTail, logGamma, logRising, logRisingSlope } from './gamma-function.ts';

describe('the logarithm of the gamma function', () => {
  test('is that of the factorials at whole numbers', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 11);
      factorial *= n;
    }
  });

  test('is half the logarithm of π at one half', () => {
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13);
  });

  test('has the digamma function as its slope', () => {
    for (const x of [0.01, 0.3, 1, 2.5, 9.99, 10.01, 123]) {
      const step = 1e-5 * x;
      const slope = (logGamma(x + step) - logGamma(x - step)) / (2 * step);
      expect(Math.abs(digamma(x) / slope - 1)).toBeLessThan(1e-8);
    }
  });
});

test('the digamma function at 1 is minus the constant of Euler', () => {
  expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13);
});

describe('the upper tail of a gamma variable', () => {
  test('of shape 1 is an exponential', () => {
    for (const x of [0, 0.1, 1, 5, 40]) expect(gammaUpperTail(1, x)).toBeCloseTo(Math.exp(-x), 13);
  });

  test('of a whole shape is the chance of fewer Poisson events', () => {
    const chances = [0, 1, 2, 3].map(
      (count) => (Math.exp(-3.7) * 3.7 ** count) / [1, 1, 2, 6][count]!,
    );
    expect(gammaUpperTail(4, 3.7)).toBeCloseTo(
      chances.reduce((sum, chance) => sum + chance),
      13,
    );
  });
});

describe('a rising product', () => {
  test.each([1, 20, 64, 65, 200])(
    'of %d factors is the difference of two gamma functions',
    (factors) => {
      expect(logRising(2.5, factors)).toBeCloseTo(logGamma(2.5 + factors) - logGamma(2.5), 10);
      expect(logRisingSlope(2.5, factors)).toBeCloseTo(digamma(2.5 + factors) - digamma(2.5), 10);
    },
  );

  test('of few factors loses nothing at a huge start', () => {
    expect(logRising(1e9, 3)).toBeCloseTo(3 * Math.log(1e9) + 3e-9, 12);
  });
});
