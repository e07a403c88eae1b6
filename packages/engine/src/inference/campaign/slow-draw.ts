/** What one draw of the slow layer says of who tells what. */
export interface Telling {
  readonly reliabilities: readonly number[];
  readonly copyProbability: number;
}

/** One draw of the slow layer. */
export interface SlowDraw extends Telling {
  /** By group: how the state controls it. */
  readonly controls: readonly number[];
  /** By group: chances of each part in what it does. */
  readonly rows: readonly (readonly number[])[];
}

/** By source, its reports by whether it was so, whether it asserted and whether the origin did: {@link saidPlace}. */
export type SaidTally = readonly Float64Array[];

/** No source has said anything yet. */
export function nothingSaid(sources: number): SaidTally {
  return Array.from({ length: sources }, () => new Float64Array(8));
}

/** Place of a report among the counts of its source; each of the three is 0 or 1. */
export function saidPlace(so: number, asserts: number, originAsserts: number): number {
  return 4 * so + 2 * asserts + originAsserts;
}
