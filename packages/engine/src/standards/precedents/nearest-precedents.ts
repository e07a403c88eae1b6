import { type FindingId, type PartialDate, surelyBefore, UNKNOWN } from '../../vocabulary/index.ts';
import {
  type AdjudicatedCase,
  type AdjudicatedOutcome,
  findingsHeld,
} from '../adjudicated/adjudicated-case.ts';
import { settlementOf } from '../evaluate/bar.ts';
import type { Findings } from '../evaluate/evaluate.ts';
import { findingsRead } from '../formulas-read.ts';
import type { Standard } from '../standard.ts';

/** Most precedents named. Declared: as many as a reader looks up. */
const MOST_NAMED = 5;
/** What a finding that is open here adds to a distance, where one that differs adds 1. Declared: it may fall either way. */
const OPEN_COUNTS = 0.5;

/** A decided case beside this one, by the findings that the standard reads and its tribunal reached. */
export interface Precedent {
  readonly case: string;
  readonly name: string;
  readonly decided: string;
  readonly forum: string;
  readonly stage: string;
  readonly outcome: AdjudicatedOutcome;
  readonly cautions: readonly string[];
  readonly agrees: readonly FindingId[];
  readonly differs: readonly FindingId[];
  /** Reached by the tribunal and not settled here. */
  readonly open: readonly FindingId[];
  /** Share of what the tribunal reached that stands otherwise here, from 0 to 1. */
  readonly distance: number;
}

/** This case, and the test for which precedents are sought. */
export interface PrecedentQuestion {
  readonly findings: Findings;
  readonly standard: Standard;
  /** The bar from which a finding counts as settled here. */
  readonly bar: number;
  /** Only what had been decided by this day. */
  readonly asOf: PartialDate | undefined;
}

/** The decided cases on this standard that are nearest by findings, the nearest first; equals stay in the order of the book. */
export function nearestPrecedents(
  book: readonly AdjudicatedCase[],
  question: PrecedentQuestion,
): readonly Precedent[] {
  return book
    .flatMap((decided) => beside(decided, question))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST_NAMED);
}

function beside(decided: AdjudicatedCase, question: PrecedentQuestion): readonly Precedent[] {
  const outcome = decided.outcomes.get(question.standard.id)?.expected;
  if (outcome === undefined || isLater(decided, question)) return [];
  const read = new Set(findingsRead(question.standard, question.asOf));
  const agrees: FindingId[] = [];
  const differs: FindingId[] = [];
  const open: FindingId[] = [];
  for (const [finding, held] of findingsHeld(decided)) {
    if (!read.has(finding) || held.lower !== held.upper) continue;
    const here = question.findings.get(finding) ?? UNKNOWN;
    const settlement = settlementOf(here, question.bar);
    if (settlement === 'unsettled') open.push(finding);
    else if ((settlement === 'shown') === (held.lower === 1)) agrees.push(finding);
    else differs.push(finding);
  }
  const reached = agrees.length + differs.length + open.length;
  if (reached === 0) return [];
  const distance = (differs.length + OPEN_COUNTS * open.length) / reached;
  const { id, name, decided: day, forum, stage, cautions } = decided;
  return [
    {
      case: id,
      name,
      decided: day,
      forum,
      stage,
      outcome,
      cautions,
      agrees,
      differs,
      open,
      distance,
    },
  ];
}

function isLater({ decided }: AdjudicatedCase, { asOf }: PrecedentQuestion): boolean {
  return asOf !== undefined && surelyBefore(asOf, decided);
}
