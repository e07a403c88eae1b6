import type { ReportCampaign } from './report-campaign.ts';

/** One draw of the slow layer. */
export interface SlowDraw {
  /** By group: how the state controls it. */
  readonly controls: readonly number[];
  /** By group: chances of each part in what it does. */
  readonly rows: readonly (readonly number[])[];
  readonly reliabilities: readonly number[];
  readonly copyProbability: number;
}

/** What was drawn of the incidents in one sweep, as the slow layer needs it. */
export interface Tally {
  /** By group: how often each part. */
  readonly parts: readonly Float64Array[];
  /** By source, its reports by whether it was so, whether it asserted and whether the origin did: {@link saidPlace}. */
  readonly said: readonly Float64Array[];
}

/** Nothing counted yet. */
export function emptyTally({ tieLikelihoods, sources, otherRow }: ReportCampaign): Tally {
  return {
    parts: tieLikelihoods.map(() => new Float64Array(otherRow.length)),
    said: sources.map(() => new Float64Array(8)),
  };
}

/** Place of a report among the counts of its source; each of the three is 0 or 1. */
export function saidPlace(so: number, asserts: number, originAsserts: number): number {
  return 4 * so + 2 * asserts + originAsserts;
}
