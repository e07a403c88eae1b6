import { type Random, seededRandom } from '../../vocabulary/index.ts';
import type { Schedule } from './chains.ts';
import { learnCampaign } from './learn-campaign.ts';
import { type CampaignSize, randomCampaign } from './random-campaign.ts';
import type { ReportCampaign } from './report-campaign.ts';
import type { SlowDraw } from './slow-draw.ts';

/** Bins in which the ranks are counted: 19 degrees of freedom. */
const BINS = 20;

/** Where the truth falls among the draws, over many campaigns drawn from the model. */
export interface RankCalibration {
  /** Of the ranks of what is true, against evenness; 19 degrees of freedom. */
  readonly chiSquared: number;
  /** Share of truths in the middle 90 % of their draws. */
  readonly coverage: number;
}

/** What is held against the truth. A state ranks by its number, and among equals anywhere. */
const RANKED = {
  alone: ({ rows }) => rows[0]![0]!,
  secondPart: ({ rows }) => rows[0]![1]!,
  control: ({ controls }) => controls[0]!,
  reliability: ({ reliabilities }) => reliabilities[0]!,
  copyProbability: (draw) => draw.copyProbability,
} satisfies Record<string, (draw: SlowDraw) => number>;

/** A figure of the first group, of the first source, or the copy probability. */
export type RankedFigure = keyof typeof RANKED;

/** Simulation-based calibration (Talts et al. 2018) of the sampler, figure by figure. */
export function calibrateSlowLayer(
  declared: Omit<ReportCampaign, 'incidents'>,
  setting: { campaigns: number; size: CampaignSize; schedule: Schedule },
  seed: number,
): Record<RankedFigure, RankCalibration> {
  const random = seededRandom(seed);
  const places = Array.from({ length: setting.campaigns }, (_, at) =>
    placesOfTruth(declared, { ...setting, seed: seed + at + 1 }, random),
  );
  return mapFigures((figure) => rankCalibration(places.map((place) => place[figure])));
}

/** Each from 0 to 1; somewhere between the draws next to it, so that bins fill evenly whatever the number of draws. */
function placesOfTruth(
  declared: Omit<ReportCampaign, 'incidents'>,
  { size, schedule, seed }: { size: CampaignSize; schedule: Schedule; seed: number },
  random: Random,
): Record<RankedFigure, number> {
  const { campaign, truth } = randomCampaign(declared, size, random);
  const { kept } = learnCampaign(campaign, seed, schedule);
  return mapFigures((figure) => {
    const isTrue = RANKED[figure](truth.slow);
    const below = kept.filter((draw) => RANKED[figure](draw) < isTrue).length;
    const equal = kept.filter((draw) => RANKED[figure](draw) === isTrue).length;
    return (below + random() * (equal + 1)) / (kept.length + 1);
  });
}

function rankCalibration(places: readonly number[]): RankCalibration {
  const counts = new Float64Array(BINS);
  for (const place of places) counts[Math.floor(place * BINS)]!++;
  const expected = places.length / BINS;
  return {
    chiSquared: counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0),
    coverage: places.filter((place) => place >= 0.05 && place < 0.95).length / places.length,
  };
}

function mapFigures<To>(to: (figure: RankedFigure) => To): Record<RankedFigure, To> {
  return {
    alone: to('alone'),
    secondPart: to('secondPart'),
    control: to('control'),
    reliability: to('reliability'),
    copyProbability: to('copyProbability'),
  };
}
