export { type ActorTree, actorTree, answersAsState, statesAsked } from './actor-tree.ts';
export { type Admission, admit, reportsShown } from './admission.ts';
export {
  chanceSeen,
  likelihoodRatioOfOrigin,
  type ReportRates,
  reportRates,
  traceLikelihood,
} from './likelihood.ts';
export {
  type Dependence,
  type ModelNumbers,
  parameterPaths,
  parseModelNumbers,
  withAssumptions,
} from './model-numbers.ts';
export { withoutTracesOfOmission } from './omission.ts';
export { isPresumedRetelling } from './origins.ts';
export { CONTROL_STATES, PARTS, type Part, RELIABILITIES } from './parts.ts';
export { compareReports } from './reading-order.ts';
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
