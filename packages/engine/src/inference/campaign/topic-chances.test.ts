import { expect, test } from 'vitest';
import { flatCampaign } from './flat-campaign.ts';
import type { ReportCampaign } from './report-campaign.ts';
import { SMALL, topicChances } from './topic-chances.ts';

const TELLING = { reliabilities: [0], copyProbability: 0 };

function repeated(reports: number): ReportCampaign {
  const topic = {
    about: { author: 0 },
    reports: Array.from({ length: reports }, () => ({ source: 0, asserts: true })),
  };
  return {
    incidents: [{ authorPrior: [1, 0], topics: [topic] }],
    tieLikelihoods: [[1]],
    controlPrior: [1],
    rows: { means: [[1]], concentration: 1 },
    otherRow: [1],
    sources: [[1]],
    rates: { truePositive: [0.3], falsePositive: [0.2] },
    originPrior: [1],
    copyPrior: [1, 1],
  };
}

test.each([0, 1, 3, 400, 5000])('%i reports keep their logarithm', (reports) => {
  const campaign = repeated(reports);
  const { joint, scaled } = topicChances(campaign, flatCampaign(campaign), TELLING);
  const log = Math.log(joint[2]! + joint[3]!) + scaled[0]! * Math.log(SMALL);
  expect(Math.abs(log - reports * Math.log(0.3))).toBeLessThan(1e-9 * (1 + reports));
});

test('a copy repeats its origin and nothing else', () => {
  const campaign = repeated(1);
  const telling = { reliabilities: [0], copyProbability: 1 };
  expect([...topicChances(campaign, flatCampaign(campaign), telling).joint]).toEqual([
    0, 0.2, 0, 0.3,
  ]);
});
