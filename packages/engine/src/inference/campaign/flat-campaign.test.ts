import { expect, test } from 'vitest';
import { flatCampaign, OF_THE_PART } from './flat-campaign.ts';

test('incidents lie end to end, without authors that cannot be', () => {
  const report = (source: number, asserts: boolean) => ({ source, asserts });
  const flat = flatCampaign({
    incidents: [
      {
        authorPrior: [0.5, 0, 0.5],
        topics: [
          { about: { author: 0 }, reports: [report(0, true), report(2, false)] },
          { about: { atLeast: 2 }, reports: [] },
        ],
      },
      { authorPrior: [0, 1, 0], topics: [] },
      {
        authorPrior: [0.2, 0.3, 0.5],
        topics: [{ about: { author: 2 }, reports: [report(1, true)] }],
      },
    ],
    tieLikelihoods: [[1], [1]],
    controlPrior: [1],
    rows: { means: [[1]], concentration: 1 },
    otherRow: [1],
    sources: [[1], [1], [1]],
    rates: { truePositive: [1], falsePositive: [0] },
    originPrior: [1],
    copyPrior: [1, 1],
  });
  expect(flat).toEqual({
    incidents: 3,
    authorsOfIncident: Uint32Array.of(0, 2, 3, 6),
    authors: Uint32Array.of(0, 2, 1, 0, 1, 2),
    authorPriors: Float64Array.of(0.5, 0.5, 1, 0.2, 0.3, 0.5),
    topicsOfIncident: Uint32Array.of(0, 2, 2, 3),
    topicAuthor: Int32Array.of(0, OF_THE_PART, 2),
    topicAtLeast: Uint32Array.of(0, 2, 0),
    reportsOfTopic: Uint32Array.of(0, 2, 2, 3),
    said: Uint32Array.of(1, 4, 3),
  });
});
