import type { Kinds } from './kinds.ts';

/** The words that a case file may use. */
export interface CaseVocabulary {
  readonly kinds: Kinds;
  /** Ids of the findings in `vocabulary/findings.yaml`. */
  readonly findings: ReadonlySet<string>;
}
