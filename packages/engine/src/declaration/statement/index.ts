export { checkSentence } from './check-sentence.ts';
export { type CheckedSentence, checkStatement } from './check-statement.ts';
export { type ScoredSentence, type ScoringTools, scoreLabelled } from './labelled-sentences.ts';
export {
  SENTENCE_LABELS,
  type SentenceFinding,
  type SentenceLabel,
} from './sentence-finding.ts';
export type {
  CitableEvidence,
  ClaimableVerdict,
  NamedGroup,
  NamedHost,
  NamedOther,
  NamedState,
  StatementGround,
} from './statement-ground.ts';
export { parseStatementRules, type StatementRules } from './statement-rules.ts';
