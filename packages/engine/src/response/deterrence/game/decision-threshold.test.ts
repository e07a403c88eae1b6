import { describe, expect, test } from 'vitest';
import { decisionThreshold, sponsorChoice } from './decision-threshold.ts';

test.each([
  [0.5, 1, 1, 1, 0.5],
  [0.2, 9, 1, 36, 0.9],
  [0.7, 19, 1, 8.142857142857144, 0.95],
  [0.05, 1, 4, 4.749999999999999, 0.2],
])(
  'from a prior of %d at costs %d to %d, evidence must weigh %d',
  (prior, falseCost, missedCost, ratio, posterior) => {
    const threshold = decisionThreshold(prior, { falseCost, missedCost });
    expect(threshold.likelihoodRatio).toBeCloseTo(ratio, 12);
    expect(threshold.posterior).toBeCloseTo(posterior, 12);
  },
);

describe('a sponsor', () => {
  const chosen = (proxyAttributed: number) =>
    sponsorChoice({
      directBenefit: 1,
      proxyBenefit: 0.9,
      proxyCost: 0.1,
      directAttributed: 0.9,
      proxyAttributed,
      penalty: 2,
    });

  test.each([
    [0.05, 'proxy', 0.7],
    [0.2, 'proxy', 0.4],
    [0.39, 'proxy', 0.02],
    [0.41, 'none', -0.02],
    [0.7, 'none', -0.6],
  ])(
    'held responsible with chance %d for what a proxy does, chooses %s',
    (attributed, choice, worth) => {
      const found = chosen(attributed);
      expect(found.choice).toBe(choice);
      expect(found.worth.proxy).toBeCloseTo(worth, 12);
      expect(found.worth.direct).toBeCloseTo(-0.8, 12);
      expect(found.proxyPaysBelow).toBeCloseTo(0.4, 12);
    },
  );

  test('stays out where a proxy pays exactly nothing', () => {
    const even = {
      directBenefit: 0,
      proxyBenefit: 1,
      proxyCost: 0,
      directAttributed: 1,
      proxyAttributed: 0.5,
      penalty: 2,
    };
    expect(sponsorChoice(even).choice).toBe('none');
  });
});
