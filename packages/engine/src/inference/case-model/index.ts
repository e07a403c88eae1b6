export type { Confidence } from './confidence.ts';
export { type Formula, findingsOf, formulaKey, type Question } from './formula.ts';
export {
  type Admits,
  type CandidateFigure,
  type CaseInference,
  type Figure,
  type FindingFigures,
  figureOf,
  type IncidentInference,
  inferCase,
  type PartFigures,
  type StateInference,
} from './infer-case.ts';
export { robustnessInterval } from './robustness.ts';
export { originOf, type Step, type Waterfall } from './waterfall.ts';
