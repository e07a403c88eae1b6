import { expect, test } from 'vitest';
import { seededRandom } from '../../vocabulary/index.ts';
import type { ReportCampaign } from './report-campaign.ts';
import { divideRow, partsToldApart } from './told-apart.ts';

function asking(...thresholds: number[]): ReportCampaign {
  const topics = thresholds.map((atLeast) => ({ about: { atLeast }, reports: [] }));
  return {
    incidents: [
      { authorPrior: [0.5, 0.5], topics: [...topics, { about: { author: 0 }, reports: [] }] },
    ],
    tieLikelihoods: [[1]],
    controlPrior: [1],
    rows: { means: [[0.4, 0.3, 0.2, 0.1]], concentration: 10 },
    otherRow: [0.25, 0.25, 0.25, 0.25],
    sources: [],
    rates: { truePositive: [1], falsePositive: [0] },
    originPrior: [1],
    copyPrior: [1, 1],
  };
}

test.each([
  { thresholds: [], merged: [0, 0, 0, 0], asked: [] },
  { thresholds: [1], merged: [0, 1, 1, 1], asked: [1] },
  { thresholds: [2, 3, 2], merged: [0, 0, 1, 2], asked: [1, 2, 1] },
  { thresholds: [0, 4, 9], merged: [0, 0, 0, 0], asked: [0, 4, 4] },
  { thresholds: [1, 2, 3], merged: [0, 1, 2, 3], asked: [1, 2, 3] },
])('parts between thresholds $thresholds are one', ({ thresholds, merged, asked }) => {
  const { campaign, mergedPart } = partsToldApart(asking(...thresholds));
  expect(mergedPart).toEqual(merged);
  const about = campaign.incidents[0]!.topics.map((topic) => topic.about);
  expect(about).toEqual([...asked.map((atLeast) => ({ atLeast })), { author: 0 }]);
});

test('a merged row adds what it merges', () => {
  const { campaign } = partsToldApart(asking(1));
  expect(campaign.rows.means[0]![0]).toBeCloseTo(0.4, 12);
  expect(campaign.rows.means[0]![1]).toBeCloseTo(0.6, 12);
  expect(campaign.otherRow).toEqual([0.25, 0.75]);
});

test('a merged part divides as its prior has it', () => {
  const random = seededRandom(3);
  const alpha = [4, 3, 2, 1];
  const rows = Array.from({ length: 5000 }, () =>
    divideRow([0.4, 0.6], { alpha, mergedPart: [0, 1, 1, 1] }, random),
  );
  const mean = (part: number) => rows.reduce((sum, row) => sum + row[part]!, 0) / rows.length;
  expect(mean(0)).toBeCloseTo(0.4, 12);
  for (const [part, expected] of [
    [1, 0.3],
    [2, 0.2],
    [3, 0.1],
  ] as const)
    expect(Math.abs(mean(part) - expected)).toBeLessThan(0.007);
});
