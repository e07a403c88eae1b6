import type { Formula, PartialDate } from '../../vocabulary/index.ts';
import { inForceOn } from '../period.ts';
import { barOf, type ProofLevels } from '../proof-level.ts';
import { elementsOf, formulaOf, requirementOn } from '../requirement.ts';
import type {
  Element,
  ElementVerdict,
  Requirement,
  Standard,
  StandardId,
  Verdict,
} from '../standard.ts';
import type { Jointly } from './findings-on-record.ts';
import { type Rank, rankOf } from './rank.ts';

/** Whose part is asked: a state's, or that of somebody who is none. */
export type Sponsor = 'state' | 'no-state';

/** Why a standard was not asked at all: it was not law on the day, or it asks about states and the sponsor is none. */
export type NotAsked = 'not-law-that-day' | 'asked-of-states';

/** What a standard is applied with, besides the findings. */
export interface EvaluationOptions {
  readonly proofLevels: ProofLevels;
  /** Joint answers of inference; see `elementFormulas` for the formulas it is asked. */
  readonly jointly?: Jointly;
  /** The day whose law is applied. Without it, the newest law. */
  readonly asOf?: PartialDate;
  /** Whether the sponsor asked about is a state. Where it is not said, every standard is asked. */
  readonly sponsor?: Sponsor;
  /** Verdicts of other standards against the same state, for standards that require one of them. */
  readonly verdicts?: ReadonlyMap<StandardId, Verdict>;
}

/** A standard as law on a day, with its numbers: everything that stays the same whatever is found. */
export interface AppliedLaw {
  readonly standard: Standard;
  readonly requirement: Requirement;
  readonly elements: readonly Element[];
  readonly whole: Formula;
  /** The bar of the standard's own level of proof. */
  readonly bar: number;
  /** How the other standards that must be met first stand; met where none is required. */
  readonly prerequisite: ElementVerdict;
  readonly proofLevels: ProofLevels;
  readonly rank: Rank;
}

/** The standard as it was law on the day, or why it is not asked. */
export function appliedLaw(
  standard: Standard,
  { asOf, proofLevels, sponsor, verdicts }: EvaluationOptions,
): AppliedLaw | NotAsked {
  if (sponsor === 'no-state' && standard.askedOf === 'states') return 'asked-of-states';
  if (!inForceOn(standard.inForce, asOf)) return 'not-law-that-day';
  const requirement = requirementOn(standard.require, asOf);
  if (requirement === undefined) return 'not-law-that-day';
  return {
    standard,
    requirement,
    elements: elementsOf(requirement),
    whole: formulaOf(requirement),
    bar: barOf(standard.proof.level, proofLevels),
    prerequisite: prerequisiteOf(standard, verdicts ?? new Map()),
    proofLevels,
    rank: rankOf(standard.exceptions),
  };
}

function prerequisiteOf(
  { requiresMet }: Standard,
  verdicts: ReadonlyMap<StandardId, Verdict>,
): ElementVerdict {
  if (requiresMet.length === 0) return 'met';
  const found = requiresMet.map((required) => verdicts.get(required));
  if (found.includes('met')) return 'met';
  const failed = found.every((verdict) => verdict === 'not-met' || verdict === 'not-applicable');
  return failed ? 'not-met' : 'open';
}
