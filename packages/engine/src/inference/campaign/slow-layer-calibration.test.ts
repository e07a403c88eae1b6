import { expect, test } from 'vitest';
import { calibrateSlowLayer } from './slow-layer-calibration.ts';

test('the place of the truth among the draws is as likely to be one as another', () => {
  const declared = {
    tieLikelihoods: [
      [0.3, 0.7],
      [1, 1],
    ],
    controlPrior: [0.6, 0.4],
    rows: {
      means: [
        [0.7, 0.3],
        [0.2, 0.8],
      ],
      concentration: 5,
    },
    otherRow: [0.9, 0.1],
    sources: [
      [0.7, 0.3],
      [0.4, 0.6],
    ],
    rates: { truePositive: [0.9, 0.7], falsePositive: [0.05, 0.3] },
    originPrior: [0.5, 0.5],
    copyPrior: [2, 2] as const,
  };
  const calibrations = calibrateSlowLayer(
    declared,
    {
      campaigns: 100,
      size: { incidents: 10, candidates: 2, reports: 9 },
      schedule: { chains: 4, warmUp: 30, sweeps: 120, thinning: 12 },
    },
    4,
  );
  for (const [figure, { chiSquared, coverage }] of Object.entries(calibrations)) {
    // The 99th percentile of chi-squared with 19 degrees of freedom.
    expect(chiSquared, `ranks of ${figure}`).toBeLessThan(36.19);
    // Three standard errors of a share of .9 over 100 campaigns.
    expect(Math.abs(coverage - 0.9), `coverage of ${figure}`).toBeLessThan(
      3 * Math.sqrt((0.9 * 0.1) / 100),
    );
  }
});
