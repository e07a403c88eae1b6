import type { CaseFile, Judgement, Report, Trace } from '../casefile/index.ts';
import type { ActorTree } from './actor-tree.ts';
import type { ControlPrior } from './control-priors.ts';
import type { ReportRates } from './likelihood.ts';
import type { ModelNumbers } from './model-numbers.ts';
import type { Subject } from './subject.ts';

/** Who vouches for something: a source of the case, or a grade given to an origin that has no source of its own. */
export type Voucher =
  | { readonly source: string }
  | { readonly origin: string; readonly grade: string };

/** What several reports about one subject go back to. They are heard about as one. */
export interface OriginOfReports {
  readonly id: string;
  readonly subject: Subject;
  /** Ids of the reports in reading order. */
  readonly reports: readonly string[];
  /** Where the origin is none of them: what it is known by. */
  readonly unseen?: { readonly voucher: Voucher; readonly rates: ReportRates };
}

/** A report with how often its source would say so either way, and what it goes back to. */
export interface WeighedReport {
  readonly kind: 'report';
  readonly id: string;
  readonly date: string;
  readonly report: Report;
  readonly subject: Subject;
  readonly asserted: boolean;
  readonly rates: ReportRates;
  /** Id of the {@link OriginOfReports} it hangs on; a report alone is its own origin. */
  readonly origin: string;
  /** How surely it only repeats; 0 where it speaks for itself. */
  readonly copyProbability: number;
  /** Whether {@link copyProbability} is the model's for copying between sources, which is drawn where figures are, and none of the case's own. */
  readonly copiesAsDeclared?: true;
  /** Whether the report that it repeats asserts; absent where it repeats an unseen origin, or nothing. */
  readonly repeatsAssertion?: boolean;
}

/** A trace that somebody looked for, with the probability of what was found. */
export interface WeighedTrace {
  readonly kind: 'trace';
  readonly id: string;
  readonly date: string;
  readonly trace: Trace;
  /** For an act finding: chances if it is not so and if it is; for a part: chances from none to direction. */
  readonly subject:
    | Extract<Subject, { kind: 'act' }>
    | Omit<Extract<Subject, { kind: 'part' }>, 'atLeast'>;
  readonly likelihood: readonly number[];
}

/** A claim, denial or praise, with how often it is made by those who did it and by those who did not. */
export interface WeighedClaim {
  readonly kind: 'claim';
  readonly id: string;
  readonly date: string;
  readonly report: Report;
  readonly incident: string;
  /** Candidates or `other` (or, for a state, its part) that the claim, denial or praise tells about. */
  readonly tellsAbout:
    | { readonly kind: 'candidates'; readonly candidates: readonly string[] }
    | { readonly kind: 'front'; readonly front: string; readonly groups: readonly string[] }
    | { readonly kind: 'state'; readonly state: string };
  readonly ifSo: number;
  readonly ifNot: number;
}

/** A judgement as likelihood ratios. */
export interface WeighedJudgement {
  readonly kind: 'judgement';
  readonly id: string;
  readonly date: string;
  readonly judgement: Judgement;
  readonly incident: string;
  /** Relative likelihood by candidate and `other`; one not rated counts as even. */
  readonly likelihood: ReadonlyMap<string, number>;
}

/** One piece of evidence with what it weighs. */
export type Weighed = WeighedReport | WeighedTrace | WeighedClaim | WeighedJudgement;

/** A record that carries no weight, and why. It is shown all the same. */
export interface Weightless {
  readonly id: string;
  readonly because: string;
}

/** An attack whose author the case asks for. */
export interface IncidentUnderQuestion {
  readonly id: string;
  readonly date: string;
  readonly candidates: readonly string[];
  /** Prior by candidate, `other` last. */
  readonly prior: ReadonlyMap<string, number>;
  readonly priorBecause: string;
}

/** A case with everything in it weighed: the input of inference. */
export interface WeighedEvidence {
  readonly caseFile: CaseFile;
  readonly numbers: ModelNumbers;
  readonly actors: ActorTree;
  readonly incidents: readonly IncidentUnderQuestion[];
  /** The states whose part is asked. */
  readonly states: readonly string[];
  /** Pairs of state and candidate with a recorded tie. */
  readonly tied: readonly { readonly state: string; readonly group: string }[];
  /** Priors of control that the case sets; other tied pairs have that of the model. */
  readonly controls: readonly ControlPrior[];
  /** Recorded ties that were in force, each with the subject that its reports bear on. */
  readonly ties: readonly { readonly id: string; readonly subject: Subject }[];
  /** In reading order: by the first date of their origin, then by origin, date and id. */
  readonly items: readonly Weighed[];
  readonly origins: ReadonlyMap<string, OriginOfReports>;
  readonly weightless: readonly Weightless[];
}
