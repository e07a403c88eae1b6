export type {
  Admits,
  CandidateEstimate,
  CaseInference,
  CaseManner,
  Estimate,
  FindingEstimates,
  IncidentInference,
  LearnedFromCampaign,
  PartEstimates,
  StateInference,
} from './case-inference.ts';
export { estimateOf, isSpokenTo } from './case-inference.ts';
export type { Manner } from './compiled-case.ts';
export type { Confidence } from './confidence.ts';
export { inferCase } from './infer-case.ts';
export { atLeast, inferOutlines, type Outline } from './outline.ts';
export type { Question } from './question.ts';
export { robustnessInterval } from './robustness.ts';
export { originOf, type Step, type Waterfall } from './waterfall.ts';
