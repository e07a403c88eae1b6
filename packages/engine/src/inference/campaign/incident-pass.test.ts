import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../vocabulary/index.ts';
import { flatCampaign } from './flat-campaign.ts';
import { IncidentPass } from './incident-pass.ts';
import type { CampaignIncident, ReportCampaign, Topic } from './report-campaign.ts';
import { saidPlace, type Telling } from './slow-draw.ts';
import { topicChances } from './topic-chances.ts';

/** Three groups, of which the second is no candidate of any incident, and three parts. */
const DECLARED: Omit<ReportCampaign, 'incidents'> = {
  tieLikelihoods: [[1], [1], [1]],
  controlPrior: [1],
  rows: { means: [[0.5, 0.3, 0.2]], concentration: 4 },
  otherRow: [0.7, 0.2, 0.1],
  sources: [[1], [1]],
  rates: { truePositive: [0.8], falsePositive: [0.3] },
  originPrior: [1],
  copyPrior: [1, 1],
};
const ROW_PRIORS = [
  [2, 1.2, 0.8],
  [1, 1, 1],
  [0.3, 0.3, 2.4],
];
const ON_THEIR_OWN: Telling = { reliabilities: [0, 0], copyProbability: 0 };
const COPYING: Telling = { reliabilities: [0, 0], copyProbability: 1 };

function told(about: Topic['about'], ...stances: boolean[]): Topic {
  return { about, reports: stances.map((asserts, source) => ({ source, asserts })) };
}

function passOver(incidents: readonly CampaignIncident[], telling = ON_THEIR_OWN) {
  const campaign = { ...DECLARED, incidents };
  const flat = flatCampaign(campaign);
  const chances = topicChances(campaign, flat, telling);
  return { pass: new IncidentPass(campaign, flat), chances };
}

/** By group and part, and of nobody's group last: shares of the draws of the only incident. */
function sharesOf(incident: CampaignIncident, draws: number): number[] {
  const { pass, chances } = passOver([incident]);
  const random = seededRandom(2);
  const counts = Array.from({ length: 10 }, () => 0);
  for (let draw = 0; draw < draws; draw++) {
    pass.drawAnswers({ rowPriors: ROW_PRIORS, chances }, random);
    const drawn = pass.parts.flatMap((parts) => [...parts]);
    drawn.forEach((count, place) => {
      counts[place]! += count;
    });
    counts[9]! += 1 - drawn.reduce((a, b) => a + b, 0);
  }
  return counts.map((count) => count / draws);
}

describe('the answer to an incident', () => {
  test('is drawn by its prior and by what is said of who did it and of the part', () => {
    const incident = {
      authorPrior: [0.5, 0, 0.3, 0.2],
      topics: [
        told({ author: 2 }, true, true),
        told({ atLeast: 1 }, true),
        told({ atLeast: 2 }, false),
      ],
    };
    const draws = 6000;
    const shares = sharesOf(incident, draws);
    const chanceOf = (author: number, part: number) => {
      const row = author === 3 ? DECLARED.otherRow : ROW_PRIORS[author]!;
      const total = row.reduce((a, b) => a + b, 0);
      const named = author === 2 ? 0.8 ** 2 : 0.3 ** 2;
      const atLeastOne = part >= 1 ? 0.8 : 0.3;
      const atLeastTwo = part >= 2 ? 0.2 : 0.7;
      const prior = (incident.authorPrior[author]! * row[part]!) / total;
      return prior * named * atLeastOne * atLeastTwo;
    };
    const byAuthor = [0, 1, 2, 3].map((author) => [0, 1, 2].map((part) => chanceOf(author, part)));
    const all = byAuthor.flat().reduce((a, b) => a + b, 0);
    const others = byAuthor[3]!.reduce((a, b) => a + b, 0);
    [...byAuthor.slice(0, 3).flat(), others].forEach((chance, place) => {
      const expected = chance / all;
      const error = Math.sqrt((expected * (1 - expected)) / draws);
      expect(Math.abs(shares[place]! - expected)).toBeLessThanOrEqual(4 * error);
    });
  });

  test('is drawn as well where a thousand topics speak', () => {
    const topics = Array.from({ length: 1000 }, () => told({ author: 0 }, true, true));
    const shares = sharesOf({ authorPrior: [0.1, 0, 0, 0.9], topics }, 20);
    expect(shares[0]! + shares[1]! + shares[2]!).toBe(1);
  });

  test('draws those of the same group after it: each part is likelier the more often it was had', () => {
    const incident = { authorPrior: [0, 0, 1, 0], topics: [] };
    const { pass, chances } = passOver([incident, incident]);
    const random = seededRandom(5);
    const sweeps = 6000;
    let alike = 0;
    for (let sweep = 0; sweep < sweeps; sweep++) {
      pass.drawAnswers({ rowPriors: ROW_PRIORS, chances }, random);
      const parts = pass.parts[2]!;
      expect(parts.reduce((a, b) => a + b, 0)).toBe(2);
      if (parts.includes(2)) alike++;
    }
    const alpha = ROW_PRIORS[2]!;
    const expected = alpha.reduce((sum, shape) => sum + (shape / 3) * ((shape + 1) / 4), 0);
    expect(Math.abs(alike / sweeps - expected)).toBeLessThan(0.03);
  });
});

/** One incident whose answer is certain: the first group did it, and the state had no part. */
function certain(topics: readonly Topic[], telling: Telling) {
  const incident = { authorPrior: [1, 0, 0, 0], topics };
  const { pass, chances } = passOver([incident], telling);
  pass.drawAnswers({ rowPriors: [[1, 0, 0]], chances }, seededRandom(1));
  return { pass, chances };
}

describe('given the answers', () => {
  test('what is said is as likely as all its reports', () => {
    const topics = [
      told({ author: 0 }, true, false),
      told({ atLeast: 1 }, true),
      told({ author: 2 }),
    ];
    const { pass, chances } = certain(topics, ON_THEIR_OWN);
    expect(pass.logChance(chances)).toBeCloseTo(Math.log(0.8 * 0.2 * 0.3), 12);
  });

  test('what is said in thousands of reports is as likely as all of them', () => {
    const topic = {
      about: { author: 0 },
      reports: Array.from({ length: 4000 }, () => ({ source: 1, asserts: true })),
    };
    const { pass, chances } = certain([topic, topic], ON_THEIR_OWN);
    expect(pass.logChance(chances)).toBeCloseTo(8000 * Math.log(0.8), 6);
  });

  test('an origin that all repeat said what they say', () => {
    const topics = [told({ author: 0 }, true, true), told({ atLeast: 1 }, false, false)];
    const { pass, chances } = certain(topics, COPYING);
    const tally = pass.drawOrigins(chances, seededRandom(3));
    const expected = new Float64Array(8);
    expected[saidPlace(1, 1, 1)] = 1;
    expected[saidPlace(0, 0, 0)] = 1;
    expect(tally).toEqual([expected, expected]);
  });

  test('an origin that nobody repeats said it as often as anybody would have', () => {
    const topics = Array.from({ length: 2000 }, () => told({ author: 0 }, true, false));
    const { pass, chances } = certain(topics, ON_THEIR_OWN);
    const [first, second] = pass.drawOrigins(chances, seededRandom(3));
    const asserted = first![saidPlace(1, 1, 1)]!;
    expect(Math.abs(asserted / 2000 - 0.8)).toBeLessThan(4 * Math.sqrt((0.8 * 0.2) / 2000));
    expect(first![saidPlace(1, 1, 0)]).toBe(2000 - asserted);
    expect(second![saidPlace(1, 0, 1)]).toBe(asserted);
    expect(second![saidPlace(1, 0, 0)]).toBe(2000 - asserted);
  });
});
