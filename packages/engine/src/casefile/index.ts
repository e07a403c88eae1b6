export type {
  Actor,
  Assumption,
  CaseFile,
  Declaration,
  Incident,
  Judgement,
  Origin,
  Report,
  Response,
  Series,
  Source,
  Tie,
  Trace,
} from './case-file.ts';
export { CASE_FILE_FORMAT, caseFileSchema } from './case-file.ts';
export type { CaseVocabulary } from './case-vocabulary.ts';
export { checkCaseFile, type IsSound } from './check-content.ts';
export { incidentsAsked } from './incidents-asked.ts';
export { caseFileJsonSchema } from './json-schema.ts';
export { type Kinds, kindsSchema, parseKinds } from './kinds.ts';
export { type ParsedCase, parseCaseFile } from './parse.ts';
export { parseLikelihoodScale } from './parse-likelihood-scale.ts';
export type { Proposition } from './proposition.ts';
export { FEWEST_DAYS, MOST_DAYS } from './records/series.ts';
export { MAXIMUM_CHARACTERS } from './text/refusal.ts';
