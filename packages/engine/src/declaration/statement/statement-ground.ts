import type { ConfidenceLevel, LikelihoodScale } from '../../vocabulary/index.ts';

/** A group that may have done it, by all its names. */
export interface NamedGroup {
  readonly names: readonly string[];
  /** That it carried the attack out. */
  readonly probability: number;
}

/** A state whose part is asked about, by all its names. */
export interface NamedState {
  readonly names: readonly string[];
  /** That its part was at least so much. */
  readonly atLeast: Readonly<Record<'support' | 'approval' | 'direction', number>>;
  /** Of the standards applied to it. */
  readonly verdicts: ReadonlyMap<string, ClaimableVerdict>;
}

/** A state on whose territory it happened, by all its names. */
export interface NamedHost {
  readonly names: readonly string[];
  /** Probabilities by finding, such as `prev.host_unable`. */
  readonly findings: ReadonlyMap<string, number>;
}

/** Somebody else of the case, whose name must not be read as that of a party. */
export interface NamedOther {
  readonly names: readonly string[];
  readonly isState: boolean;
}

/** A piece of evidence, and whether the version that a statement speaks for may show it. */
export interface CitableEvidence {
  /** By which a draft may cite it, where it has one. */
  readonly id?: string;
  readonly text: string;
  readonly isReleasable: boolean;
}

/** Verdicts on the standards of a case, as far as a statement may claim them. */
export type ClaimableVerdict = 'met' | 'not-met' | 'open';

/**
 * All that a public statement about one attack may rest on: figures recomputed from releasable evidence alone, and
 * what is on record.
 */
export interface StatementGround {
  readonly scale: LikelihoodScale;
  /** The leading candidate first. */
  readonly groups: readonly NamedGroup[];
  readonly states: readonly NamedState[];
  readonly hosts: readonly NamedHost[];
  readonly others?: readonly NamedOther[];
  readonly confidence: ConfidenceLevel;
  readonly evidence: readonly CitableEvidence[];
  /** What others have said, a sentence each. */
  readonly record: readonly string[];
  /** What the attack is called, so that its words are told from those of evidence. */
  readonly attack: string;
}
