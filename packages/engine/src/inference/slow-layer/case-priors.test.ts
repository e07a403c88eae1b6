import { expect, test } from 'vitest';
import { numbersWith, shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import { copyPrior } from './case-priors.ts';

test('the prior of copying has the declared mean', () => {
  const [copied, own] = copyPrior(shippedNumbers)!;
  expect(copied / (copied + own)).toBeCloseTo(shippedNumbers.copyProbability.drawsOn, 12);
  expect(Math.min(copied, own)).toBeGreaterThan(0);
});

test('a mean near an end keeps a prior that can be drawn from', () => {
  const [copied, own] = copyPrior(numbersWith({ 'copyProbability.drawsOn': 0.001 }))!;
  expect(copied).toBeGreaterThan(0);
  expect(copied / (copied + own)).toBeCloseTo(0.001, 12);
});

test.each([0, 1])('copying that a case holds certain at %d is not drawn', (certain) => {
  expect(copyPrior(numbersWith({ 'copyProbability.drawsOn': certain }))).toBeUndefined();
});
