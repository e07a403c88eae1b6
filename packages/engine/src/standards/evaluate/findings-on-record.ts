import {
  CERTAIN,
  EXCLUDED,
  type FindingId,
  type Formula,
  findingsIn,
  type Interval,
  partsOf,
  UNKNOWN,
} from '../../vocabulary/index.ts';
import type { Presumption } from '../standard.ts';
import { settlementOf } from './bar.ts';
import { boundsOf } from './bounds.ts';

/** Answers a formula as a whole, from inference over everything at once; `undefined` where it cannot. */
export type Jointly = (formula: Formula) => Interval | undefined;

/** Whoever can say how a formula stands. */
export interface Answers {
  answerTo(formula: Formula): Interval;
}

/** What a forum has before it when it applies a standard. */
export interface FindingsOnRecord extends Answers {
  /** Bounds of a finding as the forum takes it, presumptions included. */
  intervalOf(finding: FindingId): Interval;
  /** Whether a presumption stands in the place of what was found. */
  isPresumed(finding: FindingId): boolean;
  /** Whether no report bears on a finding, and no presumption fills its place. */
  lacks(finding: FindingId): boolean;
  /** What the presumptions of the standard make of an interval. */
  presume(finding: FindingId, interval: Interval): Interval;
}

/** What a record is made of. */
export interface RecordSources {
  readonly findings: ReadonlyMap<FindingId, Interval>;
  readonly presumptions: readonly Presumption[];
  /** The bar at which the contrary of a presumption is shown. */
  readonly bar: number;
  readonly jointly: Jointly | undefined;
}

/**
 * Lays the findings before the forum. One that nobody reported on is unknown, unless the law presumes it.
 * A formula is answered jointly where inference answers it and all its findings stand as found, by Fréchet bounds otherwise.
 */
export function findingsOnRecord(sources: RecordSources): FindingsOnRecord {
  const { findings, presumptions, bar, jointly } = sources;
  const presume = (finding: FindingId, interval: Interval): Interval => {
    const presumption = presumptions.find((candidate) => candidate.finding === finding);
    return presumption === undefined ? interval : presumed(presumption, interval, bar);
  };
  const found = (finding: FindingId) => findings.get(finding) ?? UNKNOWN;
  const intervalOf = (finding: FindingId) => presume(finding, found(finding));
  const isPresumed = (finding: FindingId) => !same(intervalOf(finding), found(finding));
  const lacks = (finding: FindingId) => same(intervalOf(finding), UNKNOWN);
  const standsAsFound = (finding: FindingId) => !isPresumed(finding) && !lacks(finding);
  const answerTo = remembered((formula) => {
    const joint = findingsIn(formula).every(standsAsFound) ? jointly?.(formula) : undefined;
    return joint ?? boundsOf(formula, intervalOf);
  });
  return { answerTo, intervalOf, isPresumed, lacks, presume };
}

/**
 * What the answers would be if some findings were different.
 * A joint answer is not computed anew for a supposition: it moves where, and at least as far as, the bounds move.
 */
export function supposing(
  record: FindingsOnRecord,
  changes: ReadonlyMap<FindingId, Interval>,
): Answers {
  const supposed = new Map(
    [...changes].map(([finding, interval]) => [finding, record.presume(finding, interval)]),
  );
  const intervalOf = (asked: FindingId) => supposed.get(asked) ?? record.intervalOf(asked);
  return {
    answerTo: remembered((formula) => {
      const answer = record.answerTo(formula);
      if (!readsAny(formula, supposed)) return answer;
      const before = boundsOf(formula, record.intervalOf);
      const after = boundsOf(formula, intervalOf);
      return {
        lower: moved(answer.lower, before.lower, after.lower),
        upper: moved(answer.upper, before.upper, after.upper),
      };
    }),
  };
}

/** Whether a formula reads a finding that is supposed otherwise. Most formulas of a standard do not. */
function readsAny(formula: Formula, supposed: ReadonlyMap<FindingId, Interval>): boolean {
  if ('finding' in formula) return supposed.has(formula.finding);
  return partsOf(formula).some((part) => readsAny(part, supposed));
}

/** Every reading of a record asks for the same formulas again. */
function remembered(answerTo: (formula: Formula) => Interval): (formula: Formula) => Interval {
  const known = new Map<Formula, Interval>();
  return (formula) => {
    const answer = known.get(formula) ?? answerTo(formula);
    known.set(formula, answer);
    return answer;
  };
}

function moved(answer: number, before: number, after: number): number {
  if (after > before) return Math.max(answer, after);
  return after < before ? Math.min(answer, after) : answer;
}

/** A presumption decides what the evidence leaves unsettled: it stands until the contrary reaches the bar. */
function presumed({ presumed: as }: Presumption, interval: Interval, bar: number): Interval {
  const settlement = settlementOf(interval, bar);
  if (as === 'established') return settlement === 'excluded' ? interval : CERTAIN;
  return settlement === 'shown' ? interval : EXCLUDED;
}

function same(one: Interval, other: Interval): boolean {
  return one.lower === other.lower && one.upper === other.upper;
}
