import { expect, test } from 'vitest';
import { seededRandom } from '../../vocabulary/index.ts';
import { randomCampaign } from './random-campaign.ts';
import type { ReportCampaign } from './report-campaign.ts';

/** Three groups, three parts; sources that never err but copy as often as drawn. */
const DECLARED: Omit<ReportCampaign, 'incidents'> = {
  tieLikelihoods: [
    [0.2, 0.8],
    [1, 1],
    [1, 0],
  ],
  controlPrior: [0.6, 0.4],
  rows: {
    means: [
      [0.7, 0.2, 0.1],
      [0.1, 0.3, 0.6],
    ],
    concentration: 5,
  },
  otherRow: [0.8, 0.2, 0],
  sources: [
    [0.9, 0.1],
    [0.3, 0.7],
  ],
  rates: { truePositive: [1, 1], falsePositive: [0, 0] },
  originPrior: [0.5, 0.5],
  copyPrior: [2, 6],
};
const SIZE = { incidents: 4, candidates: 2, reports: 7 };

function drawn(count: number, size = SIZE, declared = DECLARED) {
  const random = seededRandom(8);
  return Array.from({ length: count }, () => randomCampaign(declared, size, random));
}

function expectNear(share: number, expected: number, draws: number) {
  const error = Math.sqrt((expected * (1 - expected)) / draws);
  expect(Math.abs(share - expected)).toBeLessThanOrEqual(4 * error);
}

test('the slow layer is drawn from what is declared', () => {
  const DRAWS = 1500;
  const slow = drawn(DRAWS, { ...SIZE, incidents: 0 }).map(({ truth }) => truth.slow);
  const share = (isSo: (one: (typeof slow)[number]) => boolean) => slow.filter(isSo).length / DRAWS;
  // Ties weigh the prior: .6 × .2 against .4 × .8.
  expectNear(
    share(({ controls }) => controls[0] === 1),
    0.32 / 0.44,
    DRAWS,
  );
  expectNear(
    share(({ controls }) => controls[1] === 1),
    0.4,
    DRAWS,
  );
  expect(share(({ controls }) => controls[2] === 1)).toBe(0);
  expectNear(
    share(({ reliabilities }) => reliabilities[0] === 1),
    0.1,
    DRAWS,
  );
  expectNear(
    share(({ reliabilities }) => reliabilities[1] === 1),
    0.7,
    DRAWS,
  );
  const copied = slow.reduce((sum, { copyProbability }) => sum + copyProbability, 0) / DRAWS;
  expect(Math.abs(copied - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / 9 / DRAWS));
  const last = slow.reduce((sum, { rows }) => sum + rows[2]![2]!, 0) / DRAWS;
  expect(Math.abs(last - 0.1)).toBeLessThan(4 * Math.sqrt((0.1 * 0.9) / 6 / DRAWS));
});

test('sources that never err tell what is so, each topic in turn', () => {
  for (const { campaign, truth } of drawn(40)) {
    expect(campaign.incidents).toHaveLength(4);
    campaign.incidents.forEach(({ authorPrior, topics }, at) => {
      const { author, part } = truth.answers[at]!;
      const candidates = authorPrior
        .slice(0, 3)
        .flatMap((prior, group) => (prior > 0 ? [group] : []));
      expect(authorPrior[3]).toBe(0.25);
      for (const group of candidates) expect(authorPrior[group]).toBe(0.375);
      expect(topics.map(({ about }) => about)).toEqual([
        ...candidates.map((group) => ({ author: group })),
        { atLeast: 1 },
      ]);
      expect(topics.map(({ reports }) => reports.length)).toEqual([3, 2, 2]);
      expect(authorPrior[author]).toBeGreaterThan(0);
      for (const { about, reports } of topics) {
        const isSo = 'author' in about ? about.author === author : part >= about.atLeast;
        for (const { asserts } of reports) expect(asserts).toBe(isSo);
      }
    });
  }
});

test('candidates, authors and sources are each as likely as another', () => {
  const INCIDENTS = 3000;
  const [one] = drawn(1, { ...SIZE, incidents: INCIDENTS });
  const { incidents } = one!.campaign;
  for (const group of [0, 1, 2]) {
    const asked = incidents.filter(({ authorPrior }) => authorPrior[group]! > 0).length;
    expectNear(asked / INCIDENTS, 2 / 3, INCIDENTS);
    const done = one!.truth.answers.filter(({ author }) => author === group).length;
    expectNear(done / INCIDENTS, 0.25, INCIDENTS);
  }
  const others = one!.truth.answers.filter(({ author }) => author === 3);
  expect(others.some(({ part }) => part === 2)).toBe(false);
  expectNear(others.filter(({ part }) => part === 1).length / others.length, 0.2, others.length);
  const reports = incidents.flatMap(({ topics }) => topics.flatMap((topic) => topic.reports));
  const first = reports.filter(({ source }) => source === 0).length;
  expectNear(first / reports.length, 0.5, reports.length);
});

test('more candidates than there are groups are all of them', () => {
  const [one] = drawn(1, { ...SIZE, candidates: 9 });
  for (const { authorPrior } of one!.campaign.incidents)
    expect(authorPrior).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test('a report repeats its origin as often as was drawn', () => {
  const coins = { ...DECLARED, rates: { truePositive: [0.5, 0.5], falsePositive: [0.5, 0.5] } };
  const [one] = drawn(1, { ...SIZE, incidents: 2000 }, { ...coins, copyPrior: [700, 300] });
  const topics = one!.campaign.incidents.flatMap((incident) => incident.topics);
  const alike = topics.filter(({ reports: [a, b] }) => a!.asserts === b!.asserts).length;
  const bothCopy = one!.truth.slow.copyProbability ** 2;
  expectNear(alike / topics.length, bothCopy + (1 - bothCopy) / 2, topics.length);
});
