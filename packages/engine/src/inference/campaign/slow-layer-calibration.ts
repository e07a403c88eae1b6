import { type Random, seededRandom } from '../../vocabulary/index.ts';
import type { Schedule } from './chains.ts';
import { learnCampaign } from './learn-campaign.ts';
import { type CampaignSize, randomCampaign } from './random-campaign.ts';
import type { ReportCampaign } from './report-campaign.ts';

/** Bins in which the ranks are counted: 19 degrees of freedom. */
const BINS = 20;

/** Where the truth falls among the draws, over many campaigns drawn from the model. */
export interface RankCalibration {
  /** Of the ranks of the true rate of acting alone, against evenness; 19 degrees of freedom. */
  readonly chiSquared: number;
  /** Share of true rates in the middle 90 % of their draws. */
  readonly coverage: number;
}

/** Simulation-based calibration (Talts et al. 2018) of the sampler, on how often the first group acts alone. */
export function calibrateSlowLayer(
  declared: Omit<ReportCampaign, 'incidents'>,
  setting: { campaigns: number; size: CampaignSize; schedule: Schedule },
  seed: number,
): RankCalibration {
  const random = seededRandom(seed);
  const places = Array.from({ length: setting.campaigns }, (_, at) =>
    placeOfTruth(declared, { ...setting, seed: seed + at + 1 }, random),
  );
  const counts = new Float64Array(BINS);
  for (const place of places) counts[Math.floor(place * BINS)]!++;
  const expected = places.length / BINS;
  return {
    chiSquared: counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0),
    coverage: places.filter((place) => place >= 0.05 && place < 0.95).length / places.length,
  };
}

/** From 0 to 1; somewhere between the draws next to it, so that bins fill evenly whatever the number of draws. */
function placeOfTruth(
  declared: Omit<ReportCampaign, 'incidents'>,
  { size, schedule, seed }: { size: CampaignSize; schedule: Schedule; seed: number },
  random: Random,
): number {
  const { campaign, truth } = randomCampaign(declared, size, random);
  const { kept } = learnCampaign(campaign, seed, schedule);
  const rate = truth.slow.rows[0]![0]!;
  const below = kept.filter(({ rows }) => rows[0]![0]! < rate).length;
  return (below + random()) / (kept.length + 1);
}
