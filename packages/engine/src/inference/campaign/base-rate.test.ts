import { expect, test } from 'vitest';
import { type BaseRate, learnBaseRate } from './base-rate.ts';
import type { Likelihoods } from './report-likelihoods.ts';

const UNIFORM = { alpha: 1, beta: 1 };

function likelihoods(...pairs: readonly (readonly [number, number])[]): Likelihoods[] {
  return pairs.map(([ifSo, ifNot]) => ({ ifSo, ifNot }));
}

function learned(campaign: readonly Likelihoods[], prior = UNIFORM): BaseRate {
  const rate = learnBaseRate(campaign, prior);
  if (rate === undefined) throw new Error('the campaign is possible');
  return rate;
}

/** Test vector `inference.campaign_base_rate_binary`. */
test('two incidents teach the published rate, and each other', () => {
  const rate = learned(likelihoods([0.8, 0.2], [0.6, 0.4]));
  expect(rate.mean).toBeCloseTo(0.6282051282051282, 12);
  expect(rate.incidents[0]).toBeCloseTo(0.8205128205128205, 12);
  expect(learned(likelihoods([0.8, 0.2])).incidents[0]).toBeCloseTo(0.8, 12);
});

test('certain incidents leave a Beta posterior', () => {
  const rate = learned(likelihoods([1, 0], [1, 0], [0, 1]));
  expect(rate.mean).toBeCloseTo(3 / 5, 12);
  // Beta(3, 2): 4x³ − 3x⁴.
  for (const x of [0.1, 0.35, 0.5, 0.72, 0.99]) {
    expect(rate.cumulative(x)).toBeCloseTo(4 * x ** 3 - 3 * x ** 4, 11);
    expect(rate.quantile(4 * x ** 3 - 3 * x ** 4)).toBeCloseTo(x, 9);
  }
});

test('a shape of one half keeps its mass at the ends', () => {
  // The arcsine law.
  const rate = learned([], { alpha: 0.5, beta: 0.5 });
  expect(rate.cumulative(0.25)).toBeCloseTo(1 / 3, 12);
  expect(rate.quantile(1 / 3)).toBeCloseTo(0.25, 12);
});

test('the rate lies nowhere but from 0 to 1', () => {
  const rate = learned(likelihoods([0.8, 0.2]));
  expect(rate.cumulative(-0.1)).toBe(0);
  expect(rate.cumulative(0)).toBe(0);
  expect(rate.cumulative(1)).toBe(1);
  expect(rate.cumulative(1.1)).toBe(1);
  expect(rate.quantile(0)).toBeCloseTo(0, 9);
  expect(rate.quantile(1)).toBeCloseTo(1, 9);
});

test('the middle interval leaves as much out on either side', () => {
  const rate = learned(likelihoods([0.8, 0.2], [0.1, 0.9], [0.7, 0.3]));
  const { lower, upper } = rate.interval(0.9);
  expect(rate.cumulative(lower)).toBeCloseTo(0.05, 9);
  expect(rate.cumulative(upper)).toBeCloseTo(0.95, 9);
});

test('a thousand incidents make the rate as narrow as it should be', () => {
  const campaign = Array.from({ length: 1000 }, (_, i) =>
    i % 4 === 0 ? { ifSo: 1, ifNot: 0 } : { ifSo: 0, ifNot: 1 },
  );
  const rate = learned(campaign);
  expect(rate.mean).toBeCloseTo(251 / 1002, 10);
  const { lower, upper } = rate.interval(0.9);
  // The 5th and the 95th percentile of Beta(251, 751), by Simpson's rule over 4,000 steps.
  expect(lower).toBeCloseTo(0.228279847267, 9);
  expect(upper).toBeCloseTo(0.273284668211, 9);
});

test('reports that nothing explains are no basis for a rate', () => {
  expect(learnBaseRate(likelihoods([0.8, 0.2], [0, 0]), UNIFORM)).toBeUndefined();
});
