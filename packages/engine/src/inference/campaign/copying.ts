import type { Random } from '../../vocabulary/index.ts';
import type { ReportCampaign } from './report-campaign.ts';
import { drawFromSlice } from './slice.ts';

/** A step of the slice, times the square root of the number of reports. Declared: some three standard deviations. */
const STEP_TIMES_ROOT = 6;

/** What a copy probability is drawn from beside its prior. */
export interface CopyingEvidence {
  /** Logarithm of the chance of what is said under a copy probability, up to a constant. */
  readonly logChance: (copyProbability: number) => number;
  readonly reports: number;
  /** The copy probability drawn last. */
  readonly from: number;
}

/** Draws the copy probability from its posterior. */
export function drawCopyProbability(
  [a, b]: ReportCampaign['copyPrior'],
  { logChance, reports, from }: CopyingEvidence,
  random: Random,
): number {
  const logDensity = (copied: number) =>
    (a - 1) * Math.log(copied) + (b - 1) * Math.log1p(-copied) + logChance(copied);
  const step = Math.min(1, STEP_TIMES_ROOT / Math.sqrt(reports));
  return drawFromSlice({ logDensity, from, step }, random);
}
