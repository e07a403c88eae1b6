export { type ActorTree, actorTree, answersAsState } from './actor-tree.ts';
export { type Admission, admit } from './admission.ts';
export {
  chanceSeen,
  likelihoodRatioOfOrigin,
  type ReportRates,
  reportRates,
  traceLikelihood,
} from './likelihood.ts';
export {
  CONTROL_STATES,
  type Dependence,
  type ModelNumbers,
  PARTS,
  type Part,
  parameterPaths,
  parseModelNumbers,
  RELIABILITIES,
  withAssumptions,
} from './model-numbers.ts';
export { type Subject, subjectKey } from './subject.ts';
export { type WeighingOptions, weigh } from './weigh.ts';
export type {
  IncidentUnderQuestion,
  OriginOfReports,
  Voucher,
  Weighed,
  WeighedClaim,
  WeighedEvidence,
  WeighedJudgement,
  WeighedReport,
  WeighedTrace,
  Weightless,
} from './weighed.ts';
