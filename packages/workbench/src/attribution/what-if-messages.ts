import type {
  Assumption,
  CaseFile,
  Kinds,
  Marking,
  ModelNumbers,
  ProofLevels,
  Standard,
  Swing,
  Verdict,
} from '@respondeat/engine';

/** A case made ready for what-if: its evidence, how it is weighed, and what is asked about. */
export interface Prepare {
  readonly kind: 'prepare';
  readonly caseFile: CaseFile;
  readonly numbers: ModelNumbers;
  readonly kinds: Kinds;
  readonly marking: Marking;
  readonly asOf: string | undefined;
  readonly standards: readonly Standard[];
  readonly proofLevels: ProofLevels;
  /** Seed of what is drawn where a case is too large to be exact. */
  readonly seed: number;
}

/** What is left out and which numbers stand otherwise. */
export interface Ask {
  readonly kind: 'ask';
  readonly asked: number;
  readonly without: readonly string[];
  readonly numbers: readonly Assumption[];
}

/** Asks how the standards come out for one state's part in one incident, under the same what-if. */
export interface AskVerdicts {
  readonly kind: 'verdicts';
  readonly asked: number;
  readonly without: readonly string[];
  readonly numbers: readonly Assumption[];
  readonly incident: string;
  readonly state: string;
  /** Verdicts as recorded, of standards that another may rest on. */
  readonly recorded: Readonly<Record<string, Verdict>>;
}

/** Asks which declared numbers move an answer, the most first. */
export interface AskSwings {
  readonly kind: 'swings';
  readonly incident: string;
  readonly state: string;
}

/** Asks what each piece of evidence does to who carried an incident out, by leaving it out alone. */
export interface AskEach {
  readonly kind: 'each';
  readonly incident: string;
}

/** What one piece of evidence does: by candidate, the change of log-odds that it makes with all else heard. */
export interface Diagnosticity {
  readonly item: string;
  readonly origin: string;
  readonly logOdds: Readonly<Record<string, number>>;
}

export type ToWorker = Prepare | Ask | AskVerdicts | AskSwings | AskEach;

/** The probabilities of one incident under a what-if. */
export interface Answered {
  readonly incident: string;
  readonly perpetrators: Readonly<Record<string, number>>;
  /** By state: chances that its part was at least so much. */
  readonly parts: Readonly<
    Record<string, Readonly<Record<'support' | 'approval' | 'direction', number>>>
  >;
}

export type FromWorker =
  | {
      readonly kind: 'answer';
      readonly asked: number;
      readonly answers: readonly Answered[];
      /** What the case says with nothing changed, where these answers do not hear what its incidents teach each other
       *  (decision 72), so that they stand beside what was computed in the same way. */
      readonly unchangedAsDeclared?: readonly Answered[];
    }
  | {
      readonly kind: 'verdicts';
      readonly asked: number;
      /** By standard; of those whose forum admits reports about the attack alone. */
      readonly verdicts: Readonly<Record<string, Verdict>>;
    }
  | { readonly kind: 'swings'; readonly swings: readonly Swing[] }
  | { readonly kind: 'each'; readonly each: readonly Diagnosticity[] }
  | { readonly kind: 'refused'; readonly because: string };
