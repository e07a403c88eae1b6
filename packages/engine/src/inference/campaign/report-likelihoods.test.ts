import { expect, test } from 'vitest';
import { reportLikelihoods } from './report-likelihoods.ts';

/** Ratios of test vector `inference.circular_reporting`. */
test.each([
  { reports: 1, copyProbability: 0, ratio: 4 },
  { reports: 5, copyProbability: 0, ratio: 1024 },
  { reports: 5, copyProbability: 0.5, ratio: 30.4910025706941 },
  { reports: 5, copyProbability: 0.9, ratio: 5.485947134771501 },
  { reports: 5, copyProbability: 1, ratio: 4 },
  { reports: 20, copyProbability: 0.9, ratio: 14.152 },
])('$reports reports that copy with $copyProbability weigh as $ratio', (example) => {
  const { reports, copyProbability, ratio } = example;
  const { ifSo, ifNot } = reportLikelihoods(
    { asserting: reports, total: reports },
    { truePositive: 0.8, falsePositive: 0.2, copyProbability },
  );
  expect(ifSo / ifNot).toBeCloseTo(ratio, reports === 20 ? 3 : 9);
});

test('likelihoods of all that could be reported sum to one', () => {
  const reporting = { truePositive: 0.7, falsePositive: 0.1, copyProbability: 0.6 };
  const ways = [1, 3, 3, 1];
  const sum = (of: 'ifSo' | 'ifNot') =>
    ways.reduce(
      (total, count, asserting) =>
        total + count * reportLikelihoods({ asserting, total: 3 }, reporting)[of],
      0,
    );
  expect(sum('ifSo')).toBeCloseTo(1, 12);
  expect(sum('ifNot')).toBeCloseTo(1, 12);
});

test('silence of all speaks against, by as much as it would be missed', () => {
  const { ifSo, ifNot } = reportLikelihoods(
    { asserting: 0, total: 2 },
    { truePositive: 0.8, falsePositive: 0.2, copyProbability: 0 },
  );
  expect(ifSo / ifNot).toBeCloseTo(1 / 16, 12);
});
