import { expect, test } from 'vitest';
import { campaignChains } from './campaign-chain.ts';
import { runChains, type Schedule } from './chains.ts';
import { logChanceOfCounts, predictive, updated } from './conjugate-draws.ts';
import { convergenceOf } from './convergence.ts';
import type { CampaignReport, ReportCampaign, Topic } from './report-campaign.ts';
import type { SlowDraw } from './slow-draw.ts';
import { priorRows } from './slow-layer.ts';

const SCHEDULE: Schedule = { chains: 4, warmUp: 100, sweeps: 1500, thinning: 30 };
const SEEDS = [1, 2, 3];

/** Middles of as many cells of the copy probability. */
const COPYING = Array.from({ length: 60 }, (_, cell) => (cell + 0.5) / 60);

/** Two groups, three parts, two sources: everything can be counted out. */
const DECLARED: Omit<ReportCampaign, 'incidents'> = {
  tieLikelihoods: [
    [0.3, 0.7],
    [1, 1],
  ],
  controlPrior: [0.6, 0.4],
  rows: {
    means: [
      [0.7, 0.2, 0.1],
      [0.2, 0.3, 0.5],
    ],
    concentration: 4,
  },
  otherRow: [0.8, 0.15, 0.05],
  sources: [
    [0.7, 0.3],
    [0.4, 0.6],
  ],
  rates: { truePositive: [0.9, 0.6], falsePositive: [0.05, 0.3] },
  originPrior: [0.5, 0.5],
  copyPrior: [2, 3],
};

/** Source by source what it says: `+` and `-` of the first, `*` and `/` of the second. */
function told(about: Topic['about'], stances: string): Topic {
  const reports = Array.from(
    stances,
    (stance): CampaignReport => ({
      source: '+-'.includes(stance) ? 0 : 1,
      asserts: '+*'.includes(stance),
    }),
  );
  return { about, reports };
}

const AUTHORS = [0.4, 0.35, 0.25];

const TOPICS: Readonly<Record<string, readonly (readonly Topic[])[]>> = {
  'one threshold': [
    [told({ author: 0 }, '++*'), told({ atLeast: 1 }, '+*-')],
    [told({ author: 0 }, '+/*'), told({ author: 1 }, '--'), told({ atLeast: 1 }, '**')],
  ],
  'a threshold that leaves the first parts together': [
    [told({ author: 1 }, '+**'), told({ atLeast: 2 }, '++/+')],
    [told({ author: 1 }, '+'), told({ atLeast: 2 }, '/-')],
  ],
  'every threshold, and one beyond the last part': [
    [told({ author: 0 }, '+*'), told({ atLeast: 1 }, '+'), told({ atLeast: 2 }, '*-')],
    [told({ atLeast: 2 }, '++*'), told({ atLeast: 3 }, '-/'), told({ atLeast: 0 }, '+')],
  ],
  'nothing about the part': [[told({ author: 0 }, '++**')], [told({ author: 1 }, '-/+')]],
};

const FIGURES: Readonly<Record<string, (draw: SlowDraw) => number>> = {
  first: ({ rows }) => rows[0]![0]!,
  second: ({ rows }) => rows[0]![1]!,
  third: ({ rows }) => rows[1]![2]!,
  control: ({ controls }) => controls[0]!,
  otherControl: ({ controls }) => controls[1]!,
  reliability: ({ reliabilities }) => reliabilities[0]!,
  otherReliability: ({ reliabilities }) => reliabilities[1]!,
  copyProbability: ({ copyProbability }) => copyProbability,
};

/** Every vector with entries below the sizes. */
function vectors(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (done, size) =>
      done.flatMap((vector) => Array.from({ length: size }, (_, entry) => [...vector, entry])),
    [[]],
  );
}

/** Chance of what is said of a topic: who repeated the origin, and what that said, counted out. */
function topicChance(
  { reports }: Topic,
  so: boolean,
  { reliabilities, copyProbability }: Pick<SlowDraw, 'reliabilities' | 'copyProbability'>,
): number {
  const { rates, originPrior } = DECLARED;
  const asserting = so ? rates.truePositive : rates.falsePositive;
  const origin = originPrior[0]! * asserting[0]! + originPrior[1]! * asserting[1]!;
  const of = (originAsserts: boolean) =>
    reports.reduce(
      (chance, { source, asserts }) => {
        const alone = asserting[reliabilities[source]!]!;
        return (
          chance *
          (copyProbability * Number(asserts === originAsserts) +
            (1 - copyProbability) * (asserts ? alone : 1 - alone))
        );
      },
      originAsserts ? origin : 1 - origin,
    );
  return of(true) + of(false);
}

/** By figure its mean, by summing over all that is not known. */
function enumerated(incidents: readonly (readonly Topic[])[]): Record<string, number> {
  const sums: Record<string, number> = {};
  let total = 0;
  const controlsAndRows = worlds(incidents.length);
  for (const reliabilities of vectors([2, 2]))
    for (const copyProbability of COPYING) {
      const telling = { reliabilities, copyProbability };
      const prior =
        copyProbability *
        (1 - copyProbability) ** 2 *
        DECLARED.sources.reduce((all, source, at) => all * source[reliabilities[at]!]!, 1);
      const chanceOf = incidents.map((topics) =>
        vectors([3, 3]).map(([author, part]) =>
          topics.reduce((chance, topic) => {
            const { about } = topic;
            const so = 'author' in about ? author === about.author : part! >= about.atLeast;
            return chance * topicChance(topic, so, telling);
          }, 1),
        ),
      );
      for (const { cells, weight, controls, rows } of controlsAndRows) {
        const chance = cells.reduce((all, cell, at) => all * chanceOf[at]![cell]!, prior * weight);
        total += chance;
        for (const [name, figure] of Object.entries(FIGURES))
          sums[name] = (sums[name] ?? 0) + chance * figure({ controls, rows, ...telling });
      }
    }
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum / total]));
}

/** Every answer to every incident under every control, with its prior and what the rows are then expected to be. */
function worlds(incidents: number) {
  const rowPriors = priorRows(DECLARED.rows);
  return vectors(Array.from({ length: incidents }, () => 9)).flatMap((cells) =>
    vectors([2, 2]).map((controls) => {
      let weight = 1;
      const counts = [
        [0, 0, 0],
        [0, 0, 0],
      ];
      for (const cell of cells) {
        const author = Math.floor(cell / 3);
        weight *= AUTHORS[author]!;
        if (author === 2) weight *= DECLARED.otherRow[cell % 3]!;
        else counts[author]![cell % 3]!++;
      }
      const rows = controls.map((control, group) => {
        const alpha = rowPriors[control]!;
        weight *= DECLARED.controlPrior[control]! * DECLARED.tieLikelihoods[group]![control]!;
        weight *= Math.exp(logChanceOfCounts(alpha, counts[group]!));
        return predictive(updated(alpha, counts[group]!));
      });
      return { cells, controls, rows, weight };
    }),
  );
}

test.each(Object.entries(TOPICS))('every figure agrees with enumeration: %s', (_, incidents) => {
  const campaign: ReportCampaign = {
    ...DECLARED,
    incidents: incidents.map((topics) => ({ authorPrior: AUTHORS, topics })),
  };
  const expected = enumerated(incidents);
  for (const seed of SEEDS) {
    const chains = runChains(campaignChains(campaign), SCHEDULE, seed);
    for (const [name, figure] of Object.entries(FIGURES)) {
      const figures = chains.map((chain) => chain.map(figure));
      const draws = figures.flat();
      const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
      const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
      const { rHat, effectiveSampleSize } = convergenceOf(figures);
      const errors = (mean - expected[name]!) / Math.sqrt(variance / effectiveSampleSize);
      expect(Math.abs(errors), `${name}, seed ${seed}`).toBeLessThan(4);
      expect(rHat, `${name}, seed ${seed}`).toBeLessThan(1.01);
    }
  }
});
