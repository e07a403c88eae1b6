import { expect, test } from 'vitest';
import { seededRandom } from '../../vocabulary/index.ts';
import { learnBaseRate } from './base-rate.ts';
import { type CalibrationSettings, calibrate, type RateLearner } from './calibration.ts';

/** The short form of `npm run bench:calibration`: a quarter of its campaigns. */
const SETTINGS: CalibrationSettings = {
  campaigns: 500,
  incidents: 25,
  reports: 4,
  truePositive: 0.8,
  falsePositive: 0.2,
  copyProbability: 0.7,
};
const SEED = 20_210_215;

/** 99 % of a chi-square of 19 degrees of freedom. */
const CRITICAL = 36.19;

test('rates and incidents are as likely as they are said to be', () => {
  const calibration = calibrate(SETTINGS, seededRandom(SEED));
  expect(calibration.chiSquare).toBeLessThan(CRITICAL);
  // Three standard errors of a share of .9 among 500.
  expect(Math.abs(calibration.coverage90 - 0.9)).toBeLessThan(0.041);
  expect(calibration.expectedCalibrationError).toBeLessThan(0.01);
  // Test vector `sbc.exact_dependent`.
  expect(calibration.brier).toBeCloseTo(0.1023, 2);
  expect(calibration.logLoss).toBeCloseTo(0.3327, 1);
});

test('copies taken for independent reports fail', () => {
  const assumed = { ...SETTINGS, copyProbability: 0 };
  const calibration = calibrate(SETTINGS, seededRandom(SEED), { assumed });
  // A quarter of the 500 asked of four times as many campaigns.
  expect(calibration.chiSquare).toBeGreaterThan(125);
  expect(calibration.coverage90).toBeLessThan(0.75);
  expect(calibration.expectedCalibrationError).toBeGreaterThan(0.1);
});

/** Counts each incident by its probability until nothing changes, and takes the counts for observations. */
const bySoftCounts: RateLearner = (campaign, { alpha, beta }) => {
  let yes = campaign.length / 2;
  for (let round = 0; round < 500; round++) {
    const rate = (alpha + yes) / (alpha + beta + campaign.length);
    yes = campaign.reduce((sum, { ifSo, ifNot }) => {
      const so = rate * ifSo;
      return sum + so / (so + (1 - rate) * ifNot);
    }, 0);
  }
  return learnBaseRate([], { alpha: alpha + yes, beta: beta + campaign.length - yes });
};

test('soft counts, which are not used, give the published fixed point', () => {
  const campaign = [
    { ifSo: 0.8, ifNot: 0.2 },
    { ifSo: 0.6, ifNot: 0.4 },
  ];
  // Test vector `campaign_base_rate_binary.softCountFixedPoint`, whose own rounds stopped at 10⁻⁸.
  const rate = bySoftCounts(campaign, { alpha: 1, beta: 1 });
  expect(rate?.mean).toBeCloseTo(0.6563935511956565, 8);
});

test('the same seed gives the same figures', () => {
  const few = { ...SETTINGS, campaigns: 20 };
  expect(calibrate(few, seededRandom(3))).toEqual(calibrate(few, seededRandom(3)));
});

test('what is learned is judged by where the truth falls in it', () => {
  // A learner that says .25 of every incident, and always finds the truth at the same place.
  const learnedAs =
    (place: number): RateLearner =>
    (campaign) => ({
      ...learnBaseRate(campaign, { alpha: 1, beta: 1 })!,
      incidents: Float64Array.of(0.25),
      cumulative: () => place,
    });
  const judged = (place: number) => {
    const settings = { ...SETTINGS, campaigns: 100, incidents: 1 };
    return calibrate(settings, seededRandom(9), { learn: learnedAs(place) });
  };
  // All 100 in one bin of twenty.
  expect(judged(0.5).chiSquare).toBeCloseTo(95 ** 2 / 5 + 19 * 5, 9);
  expect(judged(1).chiSquare).toBeCloseTo(95 ** 2 / 5 + 19 * 5, 9);
  expect([0.04, 0.05, 0.95, 0.96].map((place) => judged(place).coverage90)).toEqual([0, 1, 1, 0]);
  const { brier, logLoss, expectedCalibrationError } = judged(0.5);
  // A share so of the incidents was so: each figure tells it.
  const so = expectedCalibrationError + 0.25;
  expect(Math.abs(so - 0.5)).toBeLessThan(0.2);
  expect(brier).toBeCloseTo(so * 0.75 ** 2 + (1 - so) * 0.25 ** 2, 9);
  expect(logLoss).toBeCloseTo(-so * Math.log(0.25) - (1 - so) * Math.log(0.75), 9);
});

test('campaigns taken for impossible are not judged', () => {
  let asked = 0;
  const learn: RateLearner = (campaign, prior) =>
    ++asked % 2 === 0 ? undefined : learnBaseRate(campaign, prior);
  const few = { ...SETTINGS, campaigns: 40, incidents: 2 };
  const judged = calibrate(few, seededRandom(5), { learn });
  expect(asked).toBe(40);
  // Of twenty ranks in twenty bins the sum of squares is a whole number.
  expect(judged.chiSquare % 1).toBe(0);
  expect(judged.brier).toBeGreaterThan(0);
});
