import { expect, test } from 'vitest';
import { seededRandom } from '../../vocabulary/index.ts';
import type { Schedule } from './chains.ts';
import { logChanceOfCounts, predictive, updated } from './conjugate-draws.ts';
import { learnCampaign } from './learn-campaign.ts';
import { randomCampaign } from './random-campaign.ts';
import type { ReportCampaign, Topic } from './report-campaign.ts';
import { priorRows } from './slow-layer.ts';

const LONG: Schedule = { chains: 4, warmUp: 200, sweeps: 4000, thinning: 20 };

/** One reliability and next to no copying: what is left can be enumerated. */
const SURE: Omit<ReportCampaign, 'incidents'> = {
  tieLikelihoods: [[0.2, 0.8]],
  controlPrior: [0.6, 0.4],
  rows: {
    means: [
      [0.7, 0.3],
      [0.2, 0.8],
    ],
    concentration: 5,
  },
  otherRow: [0.9, 0.1],
  sources: [[1]],
  rates: { truePositive: [0.8], falsePositive: [0.2] },
  originPrior: [1],
  copyPrior: [1, 1e9],
};

function told(about: Topic['about'], ...stances: boolean[]): Topic {
  return { about, reports: stances.map((asserts) => ({ source: 0, asserts })) };
}

const TINY: ReportCampaign = {
  ...SURE,
  incidents: [
    {
      authorPrior: [0.7, 0.3],
      topics: [told({ author: 0 }, true), told({ atLeast: 1 }, false, false)],
    },
    { authorPrior: [0.7, 0.3], topics: [told({ author: 0 }, true), told({ atLeast: 1 }, false)] },
    { authorPrior: [0.5, 0.5], topics: [told({ atLeast: 1 }, true)] },
  ],
};

/** Mean rate of acting alone by enumeration of control and of every author and part. */
function enumeratedRate({ incidents }: ReportCampaign): number {
  const rows = priorRows(SURE.rows);
  let total = 0;
  let weighted = 0;
  for (let world = 0; world < 4 ** incidents.length; world++) {
    const counts = [0, 0];
    let likelihood = 1;
    incidents.forEach(({ authorPrior, topics }, at) => {
      const cell = Math.floor(world / 4 ** at) % 4;
      const [author, part] = [cell >> 1, cell % 2];
      likelihood *= authorPrior[author]!;
      if (author === 0) counts[part]!++;
      else likelihood *= SURE.otherRow[part]!;
      for (const { about, reports } of topics) {
        const isSo = 'author' in about ? author === about.author : part >= about.atLeast;
        for (const { asserts } of reports) likelihood *= asserts === isSo ? 0.8 : 0.2;
      }
    });
    rows.forEach((alpha, control) => {
      const weight =
        likelihood *
        SURE.controlPrior[control]! *
        SURE.tieLikelihoods[0]![control]! *
        Math.exp(logChanceOfCounts(alpha, counts));
      total += weight;
      weighted += weight * predictive(updated(alpha, counts))[0]!;
    });
  }
  return weighted / total;
}

test('the sampler agrees with enumeration within its own error', () => {
  const [alone] = learnCampaign(TINY, 5, LONG).alone;
  const { lower, upper } = alone!.interval;
  // The interval is some 3.3 standard deviations wide; four standard errors of the mean are allowed.
  const error = (upper - lower) / 3.3 / Math.sqrt(alone!.effectiveSampleSize);
  expect(Math.abs(alone!.mean - enumeratedRate(TINY))).toBeLessThan(4 * error);
  expect(alone!.rHat).toBeLessThan(1.01);
});

test('one seed gives one answer, another seed another', () => {
  const short = { chains: 2, warmUp: 10, sweeps: 40, thinning: 4 };
  const once = learnCampaign(TINY, 5, short);
  expect(learnCampaign(TINY, 5, short)).toEqual(once);
  expect(learnCampaign(TINY, 6, short)).not.toEqual(once);
  expect(once.kept).toHaveLength(20);
});

test('the least converged figure may be one that is not told', () => {
  // The control of a group of which nothing is known jumps less often than its rate.
  const short = { chains: 2, warmUp: 20, sweeps: 100, thinning: 4 };
  const { alone, copyProbability, leastConverged } = learnCampaign(TINY, 5, short);
  const rates = [...alone, copyProbability];
  expect(leastConverged.effectiveSampleSize).toBeLessThanOrEqual(
    Math.min(...rates.map((rate) => rate.effectiveSampleSize)),
  );
  expect(leastConverged.rHat).toBeGreaterThanOrEqual(Math.max(...rates.map(({ rHat }) => rHat)));
});

const CAMPAIGN: Omit<ReportCampaign, 'incidents'> = {
  tieLikelihoods: [
    [1, 1, 1, 1],
    [1, 1, 1, 1],
  ],
  controlPrior: [0.45, 0.33, 0.19, 0.03],
  rows: {
    means: [
      [0.97, 0.02, 0.005, 0.005],
      [0.15, 0.55, 0.2, 0.1],
      [0.08, 0.32, 0.35, 0.25],
      [0.02, 0.08, 0.2, 0.7],
    ],
    concentration: 10,
  },
  otherRow: [0.85, 0.12, 0.02, 0.01],
  sources: [
    [0.6, 0.33, 0.07],
    [0.3, 0.5, 0.2],
    [0.1, 0.45, 0.45],
  ],
  rates: { truePositive: [0.95, 0.8, 0.6], falsePositive: [0.03, 0.12, 0.4] },
  originPrior: [0.33, 0.34, 0.33],
  copyPrior: [2, 2],
};

test('the rates and the copying that a campaign was drawn with are found again', () => {
  const size = { incidents: 400, candidates: 2, reports: 12 };
  const { campaign, truth } = randomCampaign(CAMPAIGN, size, seededRandom(21));
  const learned = learnCampaign(campaign, 1);
  learned.alone.forEach(({ mean, interval }, group) => {
    const spread = (interval.upper - interval.lower) / 3.3;
    expect(Math.abs(mean - truth.slow.rows[group]![0]!)).toBeLessThan(4 * spread);
  });
  const { mean, interval } = learned.copyProbability;
  expect(Math.abs(mean - truth.slow.copyProbability)).toBeLessThan(
    4 * ((interval.upper - interval.lower) / 3.3),
  );
});

test('twelve retellings move a group less than three who spoke for themselves', () => {
  const short = { chains: 2, warmUp: 50, sweeps: 150, thinning: 4 };
  const retold = learnCampaign(repeated(12, [999, 1]), 2, short).alone[0]!.mean;
  const independent = learnCampaign(repeated(3, [1, 999]), 2, short).alone[0]!.mean;
  expect(retold).toBeGreaterThan(independent);
});

function repeated(reports: number, copyPrior: readonly [number, number]): ReportCampaign {
  const stances = Array.from({ length: reports }, () => true);
  const incident = { authorPrior: [1, 0], topics: [told({ atLeast: 1 }, ...stances)] };
  return { ...SURE, copyPrior, incidents: Array.from({ length: 10 }, () => incident) };
}
