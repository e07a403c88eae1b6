import {
  CERTAIN,
  EXCLUDED,
  type FindingId,
  type Interval,
  type PartialDate,
  UNKNOWN,
} from '../../vocabulary/index.ts';
import type { Findings } from '../evaluate/evaluate.ts';
import type { StandardId } from '../standard.ts';

/** How a tribunal left a question. The words are those of the exchange format of casebooks. */
export const HOLDINGS = [
  'established',
  'presumed',
  'not_established',
  'refuted',
  'not_reached',
] as const;
type Holding = (typeof HOLDINGS)[number];

/** How a test came out before a tribunal; `mixed` for a batch of acts that came out apart. */
export const OUTCOMES = ['met', 'not_met', 'indeterminate', 'mixed'] as const;
/** One of {@link OUTCOMES}. */
export type AdjudicatedOutcome = (typeof OUTCOMES)[number];

/** Whether somebody has read the judgment for this, or a source that tells of it. */
interface Marked {
  readonly verification: 'unverified' | 'secondary' | 'verified' | undefined;
  readonly note: string | undefined;
}

/** What a tribunal held of a finding. */
export interface HeldFinding extends Marked {
  readonly value: Holding;
}

/** How a test came out before a tribunal, and how far that was checked. */
export interface HeldOutcome extends Marked {
  readonly expected: AdjudicatedOutcome;
}

/** One decided matter: what the tribunal found, and how the tests come out on it. */
export interface AdjudicatedCase {
  readonly id: string;
  readonly name: string;
  /** Picks the law: a test is applied as it stood on this day. */
  readonly decided: PartialDate;
  readonly forum: string;
  /** Pleading, default, merits: a win on the pleadings is no finding. */
  readonly stage: string;
  readonly citation: string;
  readonly findings: ReadonlyMap<FindingId, HeldFinding>;
  readonly outcomes: ReadonlyMap<StandardId, HeldOutcome>;
  readonly cautions: readonly string[];
}

/** A tribunal that was not satisfied and one that was satisfied of the contrary both bar what rests on the finding. */
const BOUNDS: Readonly<Record<Holding, Interval>> = {
  established: CERTAIN,
  presumed: CERTAIN,
  not_established: EXCLUDED,
  refuted: EXCLUDED,
  not_reached: UNKNOWN,
};

/** What the tribunal held as bounds: the three-valued reading that books of cases are written for. */
export function findingsHeld({ findings }: AdjudicatedCase): Findings {
  return new Map([...findings].map(([finding, { value }]) => [finding, BOUNDS[value]]));
}
