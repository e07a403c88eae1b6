import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deathsLikelihoods, ERROR_SCALES } from './deaths-error.ts';
import { DEATHS_UNSAID, DeathsPairs, startingDeathsWeights } from './deaths-pairs.ts';

describe('how likely a number of killed is, given another', () => {
  test('sums to 1 over all whole numbers, under each scale of error', () => {
    for (const reference of [0, 1, 4, 33]) {
      const sums = new Float64Array(ERROR_SCALES.length);
      for (let other = 0; other <= 20_000; other++)
        for (const [scale, each] of deathsLikelihoods(reference, other).entries())
          sums[scale]! += each;
      // The widest errors leave something above twenty thousand.
      for (const [scale, sum] of sums.entries())
        expect(Math.abs(sum - 1)).toBeLessThan(ERROR_SCALES[scale]! > 1 ? 0.03 : 1e-3);
    }
  });

  test('falls with the distance from the number, and never to nothing', () => {
    const far = deathsLikelihoods(5, 100_000);
    const near = deathsLikelihoods(5, 6);
    for (const [scale, each] of far.entries()) {
      expect(each).toBeGreaterThan(0);
      expect(each).toBeLessThanOrEqual(near[scale]!);
    }
  });
});

describe('pairs of numbers of killed', () => {
  test('each two numbers have one number of their own; what is unsaid has that of the unsaid', () => {
    const count = fc.oneof(fc.nat(5), fc.constantFrom(127, 128, 3000, 2.5));
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count)), (pairs) => {
        const known = new DeathsPairs();
        const numbers = pairs.map(([one, two]) => known.numberOf(one, two));
        expect(known.count).toBe(1 + new Set(pairs.map(String)).size);
        for (const [place, pair] of pairs.entries())
          expect(numbers.indexOf(numbers[place]!)).toBe(pairs.map(String).indexOf(String(pair)));
        expect(known.numberOf(Number.NaN, 3)).toBe(DEATHS_UNSAID);
        expect(known.numberOf(3, Number.NaN)).toBe(DEATHS_UNSAID);
      }),
    );
  });

  test('what one source does not say is as likely as can be', () => {
    const [unsaid] = new DeathsPairs().probabilities(startingDeathsWeights());
    expect(unsaid).toBe(1);
  });

  test('learns that small numbers are exact from exact ones, and that large ones stray from those that do', () => {
    const known = new DeathsPairs();
    const [exact, next] = [known.numberOf(2, 2), known.numberOf(2, 3)];
    const rough = [60, 75, 90, 110, 130, 155].map((other) => known.numberOf(100, other));
    const matches = new Float64Array(known.count);
    matches[exact] = 5000;
    for (const number of rough) matches[number] = 500;
    const told = known.probabilities(known.weightsOf(matches));
    expect(told[exact]).toBeGreaterThan(0.9);
    expect(told[next]).toBeLessThan(0.05);
    // Spread over a hundred numbers or so.
    for (const number of rough) expect(told[number]).toBeGreaterThan(0.001);
  });
});
