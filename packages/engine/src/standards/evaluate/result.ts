import type { FindingId, Interval, PartialDate } from '../../vocabulary/index.ts';
import type { ProofLevelId } from '../proof-level.ts';
import type { Effect, ElementVerdict, StandardId, Verdict } from '../standard.ts';
import type { NotAsked } from './applied-law.ts';
import type { TracedFormula } from './bounds.ts';
import type { Reading, Taken } from './readings.ts';

/** A finding as the forum took it. */
export interface FindingTaken {
  readonly finding: FindingId;
  readonly interval: Interval;
  /** Whether a presumption of the standard stands in the place of evidence. */
  readonly presumed: boolean;
}

/** What the record says about one formula of a standard. */
export interface Answer {
  readonly interval: Interval;
  /** The formula with the interval of each part; the outermost is the Fréchet bound, wider than a joint answer. */
  readonly trace: TracedFormula;
  readonly findings: readonly FindingTaken[];
  /** The findings of the formula that no report bears on. */
  readonly missing: readonly FindingId[];
}

/** An element against the bar that holds for it. */
export interface ElementResult extends Answer {
  readonly element: string;
  readonly asks: string;
  readonly level: ProofLevelId;
  readonly bar: number;
  readonly status: ElementVerdict;
}

/** Whether the standard is the right one to ask. */
export interface GateResult extends Answer {
  readonly asks: string;
  readonly taken: Taken;
  readonly otherwise: StandardId | undefined;
}

/** An exception, how it is taken, and whether another outranks it. */
export interface ExceptionResult extends Answer {
  readonly exception: string;
  readonly asks: string;
  readonly taken: Taken;
  readonly effect: Effect;
  /** The exceptions, taken as present, that outrank this one. */
  readonly outrankedBy: readonly string[];
}

/** The requirement as one formula against the standard's own bar. */
export interface WholeResult {
  readonly interval: Interval;
  readonly level: ProofLevelId;
  readonly bar: number;
  readonly status: ElementVerdict;
}

/** A change of one finding that would change the status. */
export interface Pivot {
  readonly finding: FindingId;
  /** `between` stands for bounds other than certainty and ignorance, where only those would change the status. */
  readonly change: 'established' | 'excluded' | 'unknown' | 'between';
  readonly to: Interval;
  readonly status: Verdict;
}

/** A standard applied to findings, with everything a reader needs to check it by hand. */
export interface Result {
  readonly standard: StandardId;
  readonly edition: number;
  readonly asOf: PartialDate | undefined;
  readonly status: Verdict;
  /** Why the standard was not asked at all, where it was not; then the parts below are empty. */
  readonly notAsked: NotAsked | undefined;
  readonly proof: { readonly level: ProofLevelId; readonly over: 'elements' | 'whole' };
  readonly gate: GateResult | undefined;
  /** How the other standards of which one must be met first stand. */
  readonly prerequisite: ElementVerdict;
  readonly elements: readonly ElementResult[];
  readonly whole: WholeResult | undefined;
  readonly exceptions: readonly ExceptionResult[];
  /** One reading where everything is settled; several where a gate or an exception is not. */
  readonly readings: readonly Reading[];
  /** While the status is open: the findings without any report that keep it open. */
  readonly missing: readonly FindingId[];
  readonly pivots: readonly Pivot[];
}
