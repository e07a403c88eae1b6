import { expect, test } from 'vitest';
import { numbersWith, shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import { copyPrior, rowPriors } from './case-priors.ts';

test('the prior of copying has the declared mean', () => {
  const [copied, own] = copyPrior(shippedNumbers)!;
  expect(copied / (copied + own)).toBeCloseTo(shippedNumbers.copyProbability.presumed, 12);
  expect(Math.min(copied, own)).toBeGreaterThan(0);
});

test('it is as wide as the declared interval is for a normal distribution', () => {
  const [copied, own] = copyPrior(shippedNumbers)!;
  const worth = copied + own;
  const deviation = Math.sqrt((copied * own) / (worth ** 2 * (worth + 1)));
  const [lower, upper] = shippedNumbers.copyProbability.interval.presumed as [number, number];
  expect(2 * 1.645 * deviation).toBeCloseTo(upper - lower, 12);
});

test('a row is worth as many incidents as its section declares', () => {
  expect(rowPriors(shippedNumbers)[2]).toEqual(
    [0.8, 3.2, 3.5, 2.5].map((alpha) => expect.closeTo(alpha, 12) as number),
  );
  expect(rowPriors(shippedNumbers)).toHaveLength(4);
});

test('a mean near an end keeps a prior that can be drawn from', () => {
  const [copied, own] = copyPrior(numbersWith({ 'copyProbability.presumed': 0.001 }))!;
  expect(copied).toBeCloseTo(0.001, 12);
  expect(own).toBeCloseTo(0.999, 12);
});

test.each([0, 1])('copying that a case holds certain at %d is not drawn', (certain) => {
  expect(copyPrior(numbersWith({ 'copyProbability.presumed': certain }))).toBeUndefined();
});
