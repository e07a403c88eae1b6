import { expect, test } from 'vitest';
import { seededRandom } from '../../vocabulary/index.ts';
import { flatCampaign } from './flat-campaign.ts';
import { IncidentPass } from './incident-pass.ts';
import type { ReportCampaign, Topic } from './report-campaign.ts';
import type { Telling } from './slow-draw.ts';
import { drawTelling, firstTelling } from './telling.ts';
import { topicChances } from './topic-chances.ts';

/** By topic: whether it is so, and what the first and the second source say of it. */
const SAID: readonly { so: boolean; first: boolean; second: boolean }[] = [
  { so: true, first: true, second: true },
  { so: true, first: true, second: true },
  { so: true, first: false, second: true },
  { so: false, first: true, second: true },
  { so: false, first: false, second: true },
  { so: false, first: false, second: false },
];

/** The first group is known to be the author: what is said of another is not so. */
const CAMPAIGN: ReportCampaign = {
  incidents: [
    {
      authorPrior: [1, 0, 0],
      topics: SAID.map(
        ({ so, first, second }): Topic => ({
          about: { author: so ? 0 : 1 },
          reports: [
            { source: 0, asserts: first },
            { source: 1, asserts: second },
          ],
        }),
      ),
    },
  ],
  tieLikelihoods: [[1], [1]],
  controlPrior: [1],
  rows: { means: [[1]], concentration: 1 },
  otherRow: [1],
  sources: [
    [0.7, 0.3],
    [0.4, 0.6],
  ],
  rates: { truePositive: [0.9, 0.6], falsePositive: [0.05, 0.3] },
  originPrior: [0.5, 0.5],
  copyPrior: [2, 3],
};

/** Chance of what is said of a topic: by what its origin said, each source repeating it or speaking for itself. */
function topicChance(place: number, { reliabilities, copyProbability }: Telling): number {
  const { so, first, second } = SAID[place]!;
  const asserting = so ? CAMPAIGN.rates.truePositive : CAMPAIGN.rates.falsePositive;
  const originAsserts = (asserting[0]! + asserting[1]!) / 2;
  const given = (origin: boolean) =>
    [first, second].reduce(
      (chance, asserts, source) => {
        const alone = asserting[reliabilities[source]!]!;
        const repeats = copyProbability * Number(asserts === origin);
        return chance * (repeats + (1 - copyProbability) * (asserts ? alone : 1 - alone));
      },
      origin ? originAsserts : 1 - originAsserts,
    );
  return given(true) + given(false);
}

const CELLS = 100;

/** Means of copying, of whether each source is poor, and of whether both are, counted out. */
function countedOut(): number[] {
  const sums = [0, 0, 0, 0];
  let total = 0;
  for (let cell = 0; cell < CELLS; cell++)
    for (const first of [0, 1])
      for (const second of [0, 1]) {
        const copyProbability = (cell + 0.5) / CELLS;
        const telling = { reliabilities: [first, second], copyProbability };
        const prior = CAMPAIGN.sources[0]![first]! * CAMPAIGN.sources[1]![second]!;
        const chance = SAID.reduce(
          (product, _, place) => product * topicChance(place, telling),
          prior * copyProbability * (1 - copyProbability) ** 2,
        );
        total += chance;
        [copyProbability, first, second, first * second].forEach((figure, place) => {
          sums[place]! += chance * figure;
        });
      }
  return sums.map((sum) => sum / total);
}

test('copying and reliabilities are drawn by what is said', () => {
  const flat = flatCampaign(CAMPAIGN);
  const random = seededRandom(11);
  const pass = new IncidentPass(CAMPAIGN, flat);
  let telling = firstTelling(CAMPAIGN, random);
  const chances = topicChances(CAMPAIGN, flat, telling);
  pass.drawAnswers({ rowPriors: [[1], [1]], chances }, random);
  const sums = [0, 0, 0, 0];
  const DRAWS = 2500;
  for (let draw = 0; draw < DRAWS; draw++) {
    telling = drawTelling({ campaign: CAMPAIGN, flat }, { pass, before: telling }, random);
    const [first, second] = telling.reliabilities as [number, number];
    [telling.copyProbability, first, second, first * second].forEach((figure, place) => {
      sums[place]! += figure / DRAWS;
    });
  }
  countedOut().forEach((expected, place) => {
    // Draws follow each other: some four standard errors of a third as many independent ones.
    expect(Math.abs(sums[place]! - expected)).toBeLessThan(place === 0 ? 0.03 : 0.055);
  });
});

test('before anything is heard both are drawn by their priors', () => {
  const random = seededRandom(4);
  const drawn = Array.from({ length: 3000 }, () => firstTelling(CAMPAIGN, random));
  const mean = (figure: (telling: Telling) => number) =>
    drawn.reduce((sum, telling) => sum + figure(telling), 0) / drawn.length;
  expect(Math.abs(mean((telling) => telling.copyProbability) - 0.4)).toBeLessThan(0.015);
  expect(Math.abs(mean(({ reliabilities }) => reliabilities[0]!) - 0.3)).toBeLessThan(0.035);
  expect(Math.abs(mean(({ reliabilities }) => reliabilities[1]!) - 0.6)).toBeLessThan(0.035);
});
