import type { FindingId, PartialDate } from '../../vocabulary/index.ts';
import type { StandardId } from '../standard.ts';

/** How a tribunal left a question of fact: shown, presumed, not shown, shown to be otherwise, or not decided. */
export const HOLDINGS = [
  'established',
  'presumed',
  'not_established',
  'refuted',
  'not_reached',
] as const;

/** One of {@link HOLDINGS}. */
export type Holding = (typeof HOLDINGS)[number];

/** How a claim ended under one standard; `mixed` where a batch of claims ended in both ways. */
export const OUTCOMES = ['met', 'not_met', 'indeterminate', 'mixed'] as const;

/** One of {@link OUTCOMES}. */
export type AdjudicatedOutcome = (typeof OUTCOMES)[number];

/** A decided case as far as a standard can be replayed on it. */
export interface AdjudicatedCase {
  readonly id: string;
  /** The day whose law is applied; the newest law where it is not told. */
  readonly decided?: PartialDate | undefined;
  readonly findings: ReadonlyMap<FindingId, Holding>;
  readonly outcomes: ReadonlyMap<StandardId, AdjudicatedOutcome>;
}
