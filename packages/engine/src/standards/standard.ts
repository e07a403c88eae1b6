import type { FindingId, Formula, Interval, PartialDate } from '../vocabulary/index.ts';
import type { AuthorityId, Citation } from './authority.ts';
import type { Period } from './period.ts';
import type { ProofLevelId } from './proof-level.ts';

/** Id of a standard and name of its file, such as `icj.effective_control`. */
export type StandardId = string;

/**
 * What kind of question a standard answers. The first two stand side by side in every dossier:
 * whose act it was, and which duty of its own the sponsor broke. The others are kept apart from both.
 */
export const FAMILIES = [
  'act-of-the-state',
  'own-breach',
  'individual-guilt',
  'remedy',
  'practice',
  'response-gate',
] as const;

/** How settled the rule is, as law. */
export const ACCEPTANCES = ['settled', 'argued', 'contested', 'superseded'] as const;

/** What may carry a finding about an act: reports about that act alone, or also the group's record. */
export const ADMISSIONS = ['attack', 'pattern'] as const;

/** Whose part a standard asks about: that of a state alone, or of any sponsor. */
export const ASKED_OF = ['states', 'anyone'] as const;

/** What one authority thinks of a standard. */
export const STANCES = ['affirmed', 'applied', 'limited', 'criticised', 'rejected'] as const;

/**
 * What a standard applied to findings gives. About the record, never about the world:
 * `not-met` says that the evidence stays under the bar, not that the thing did not happen.
 */
export const VERDICTS = ['met', 'not-met', 'open', 'contested', 'not-applicable'] as const;
/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

/** How one element, or a whole requirement, stands against its bar. */
export type ElementVerdict = Extract<Verdict, 'met' | 'not-met' | 'open'>;

/** One thing to be proven, with a name. */
export interface Element {
  readonly element: string;
  readonly asks: string;
  readonly formula: Formula;
  /** Findings that courts have held not to prove this element, even taken together. */
  readonly notEnough: readonly FindingId[];
  /** Findings that are often asked for here and that the law does not ask for. */
  readonly notNeeded: readonly FindingId[];
  /** Why the element is seldom seen to be met, where it is. */
  readonly seldomSeen: string | undefined;
  /** When the law asked for it. Empty: as long as the standard itself is in force. */
  readonly inForce: readonly Period[];
  readonly cite: readonly Citation[];
}

/** Elements joined by `all` and `any`. A `not` stands inside an element, so that the absence itself is proven. */
export type Requirement =
  | { readonly all: readonly Requirement[] }
  | { readonly any: readonly Requirement[] }
  | Element;

/** When a standard is the right one to ask. */
export interface Gate {
  readonly asks: string;
  readonly when: Formula;
  /** How the gate is read while the evidence leaves it unsettled: open to the standard, or both ways. */
  readonly presumed: 'applicable' | 'unknown';
  /** The standard to read instead. */
  readonly otherwise: StandardId | undefined;
  readonly cite: readonly Citation[];
}

/** What an exception does: it ends the matter, or it changes the level of proof of some elements. */
export type Effect =
  | { readonly conclude: 'met' | 'not-met' }
  | { readonly prove: { readonly elements: readonly string[]; readonly level: ProofLevelId } };

/** A circumstance that changes what follows from the elements. */
export interface Exception {
  readonly exception: string;
  readonly asks: string;
  readonly when: Formula;
  /** How it is read while the evidence leaves it unsettled: as absent, or both ways. */
  readonly presumed: 'absent' | 'unknown';
  readonly effect: Effect;
  readonly yieldsTo: readonly string[];
  readonly prevailsOver: readonly string[];
  readonly cite: readonly Citation[];
}

/** A finding that the law takes as given until the contrary is shown. */
export interface Presumption {
  readonly finding: FindingId;
  readonly presumed: 'established' | 'excluded';
  readonly because: string;
  readonly cite: readonly Citation[];
}

/** What an authority says about the standard as a whole. */
export interface Standing {
  readonly says: (typeof STANCES)[number];
  readonly by: AuthorityId;
  readonly at: string | undefined;
  readonly note: string | undefined;
}

/** A worked example, run as a test. */
export interface Example {
  readonly name: string;
  readonly asOf: PartialDate | undefined;
  readonly given: ReadonlyMap<FindingId, Interval>;
  /** How standards of `requiresMet` stand against the same state; those not named are unknown. */
  readonly verdicts: ReadonlyMap<StandardId, Verdict>;
  readonly expect: Verdict;
  /** The findings that no report bears on and that the result must name; `undefined` where not checked. */
  readonly missing: readonly FindingId[] | undefined;
  /** Givens that change nothing here and stand here for a reason. */
  readonly idleOnPurpose: ReadonlyMap<FindingId, string>;
}

/** One legal or analytic test, as its file states it. */
export interface Standard {
  readonly id: StandardId;
  /** Counts changes of our text; `inForce` tells changes of the law. */
  readonly edition: number;
  readonly title: string;
  readonly question: string;
  readonly family: (typeof FAMILIES)[number];
  readonly askedOf: (typeof ASKED_OF)[number];
  readonly acceptance: (typeof ACCEPTANCES)[number];
  readonly forum: string;
  readonly admits: (typeof ADMISSIONS)[number];
  readonly decides: string;
  readonly consequence: string;
  readonly responsibleFor: string;
  readonly inForce: Period;
  readonly proof: { readonly level: ProofLevelId; readonly over: 'elements' | 'whole' };
  readonly standing: readonly Standing[];
  /** How hard it is to meet against a sponsor who hides, in words. */
  readonly difficulty: string | undefined;
  readonly applies: Gate | undefined;
  /** Standards of which one must be met against the same state first. */
  readonly requiresMet: readonly StandardId[];
  readonly require: Requirement;
  readonly exceptions: readonly Exception[];
  readonly presumptions: readonly Presumption[];
  /** What the law says and this file deliberately does not compute. */
  readonly notFormalised: readonly string[];
  readonly authorities: readonly Citation[];
  readonly examples: readonly Example[];
}
