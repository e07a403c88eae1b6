import type { FlatCampaign } from './flat-campaign.ts';
import type { ReportCampaign } from './report-campaign.ts';
import type { Telling } from './slow-draw.ts';

/** Under this the chances of a topic are scaled up together: those of a thousand reports would end at nought.
 *  Declared: far from where doubles end, whatever one report multiplies. */
export const SMALL = 2 ** -500;

/** Chances of what is said of each topic. */
export interface TopicChances {
  /** By topic four entries: chance of all that its reports say and of what its origin said, by whether it is so and
   *  whether the origin asserted it: `2 · so + asserted`. Times {@link SMALL} as often as {@link scaled} says. */
  readonly joint: Float64Array;
  readonly scaled: Uint32Array;
}

/** Reads all reports of a campaign. */
export function topicChances(
  campaign: ReportCampaign,
  { reportsOfTopic, said }: FlatCampaign,
  telling: Telling,
): TopicChances {
  const topics = reportsOfTopic.length - 1;
  const joint = new Float64Array(4 * topics);
  const scaled = new Uint32Array(topics);
  const origin = originChances(campaign);
  const ofReport = reportChances(campaign, telling);
  for (let topic = 0; topic < topics; topic++) {
    let notDenied = origin[0]!;
    let notAsserted = origin[1]!;
    let soDenied = origin[2]!;
    let soAsserted = origin[3]!;
    const end = reportsOfTopic[topic + 1]!;
    for (let report = reportsOfTopic[topic]!; report < end; report++) {
      const place = 4 * said[report]!;
      notDenied *= ofReport[place]!;
      notAsserted *= ofReport[place + 1]!;
      soDenied *= ofReport[place + 2]!;
      soAsserted *= ofReport[place + 3]!;
      if (notDenied < SMALL && notAsserted < SMALL && soDenied < SMALL && soAsserted < SMALL) {
        notDenied /= SMALL;
        notAsserted /= SMALL;
        soDenied /= SMALL;
        soAsserted /= SMALL;
        scaled[topic]!++;
      }
    }
    joint[4 * topic] = notDenied;
    joint[4 * topic + 1] = notAsserted;
    joint[4 * topic + 2] = soDenied;
    joint[4 * topic + 3] = soAsserted;
  }
  return { joint, scaled };
}

/** Chances of what an origin says whose reliability is not known, as of a topic. */
function originChances({ originPrior, rates }: ReportCampaign): readonly number[] {
  const expected = (asserting: readonly number[]) =>
    originPrior.reduce((sum, chance, reliability) => sum + chance * asserting[reliability]!, 0);
  const ifNot = expected(rates.falsePositive);
  const ifSo = expected(rates.truePositive);
  return [1 - ifNot, ifNot, 1 - ifSo, ifSo];
}

/** By `2 · source + asserts` four entries as of a topic: chance of such a report, repeated or its own. */
function reportChances(
  { rates }: ReportCampaign,
  { reliabilities, copyProbability }: Telling,
): Float64Array {
  const chances = new Float64Array(8 * reliabilities.length);
  reliabilities.forEach((reliability, source) => {
    for (const asserts of [0, 1])
      for (const so of [0, 1])
        for (const asserted of [0, 1]) {
          const asserting = (so === 1 ? rates.truePositive : rates.falsePositive)[reliability]!;
          const alone = asserts === 1 ? asserting : 1 - asserting;
          const repeated = asserts === asserted ? copyProbability : 0;
          chances[4 * (2 * source + asserts) + 2 * so + asserted] =
            repeated + (1 - copyProbability) * alone;
        }
  });
  return chances;
}
