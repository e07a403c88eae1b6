export type { AdjudicatedCase } from './adjudicated/adjudicated-case.ts';
export { adjudicatedReader, parseBook } from './adjudicated/parse-book.ts';
export { isReproduced, type ReplayedPair, replayBook } from './adjudicated/replay-book.ts';
export {
  type AppliedStandard,
  type ApplyOptions,
  applyStandards,
  findingsFor,
} from './apply.ts';
export * from './attainability/index.ts';
export type { Authority, AuthorityId, Citation, Passage, Verification } from './authority.ts';
export type { EvaluationOptions, NotAsked, Sponsor } from './evaluate/applied-law.ts';
export { verdictAgainst } from './evaluate/bar.ts';
export type { TracedFormula } from './evaluate/bounds.ts';
export { evaluate, type Findings, statusOf } from './evaluate/evaluate.ts';
export type { Jointly } from './evaluate/findings-on-record.ts';
export type { Reading, Taken } from './evaluate/readings.ts';
export type {
  Answer,
  ElementResult,
  ExceptionResult,
  FindingTaken,
  GateResult,
  Pivot,
  Result,
  WholeResult,
} from './evaluate/result.ts';
export { type AblatedExample, ablationsOf, type GivenTaken } from './examples/ablation.ts';
export {
  type FailedExample,
  failedExamples,
  type IdleGiven,
  idleGivens,
} from './examples/example-results.ts';
export {
  type NegativeExample,
  negativeExamples,
  wronglyMet,
} from './examples/negative-examples.ts';
export { type ExplainedPart, explainPart } from './explain/explain-part.ts';
export { type Flip, smallestFlips } from './explain/smallest-flips.ts';
export type { FindingDefinition } from './finding-definition.ts';
export { elementFormulas, findingsRead } from './formulas-read.ts';
export { inOrderOfNeed } from './order-of-need.ts';
export { addStandards, type OwnFiles } from './parse/add-standards.ts';
export {
  AUTHORITIES_FILE,
  contentsOf,
  FINDINGS_FILE,
  loadStandardsLibrary,
  PROOF_LEVELS_FILE,
  type StandardsFiles,
  type StandardsLibrary,
} from './parse/library.ts';
export { parseAuthorities } from './parse/parse-authorities.ts';
export { parseFindings } from './parse/parse-findings.ts';
export { parseText, withLines } from './parse/parse-list.ts';
export { parseProofLevels } from './parse/parse-proof-levels.ts';
export { parseStandard, type StandardContext } from './parse/parse-standard.ts';
export { STANDARDS_PROBLEMS, type StandardsProblemCode } from './parse/problem-codes.ts';
export type { KnownRecords } from './parse/references.ts';
export { type Period, periodText } from './period.ts';
export { nearestPrecedents, type Precedent } from './precedents/nearest-precedents.ts';
export {
  barOf,
  barsOf,
  type ProofLevel,
  type ProofLevelId,
  type ProofLevels,
} from './proof-level.ts';
export { elementsOf } from './requirement.ts';
export {
  type Effect,
  type Element,
  type ElementVerdict,
  type Example,
  type Exception,
  FAMILIES,
  type Gate,
  type Presumption,
  type Requirement,
  type Standard,
  type StandardId,
  type Standing,
  VERDICTS,
  type Verdict,
} from './standard.ts';
export { verdictsOnAttack } from './verdicts-on-attack.ts';
