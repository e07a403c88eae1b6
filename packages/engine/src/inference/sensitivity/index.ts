export type { PartQuestion } from './asked-case.ts';
export { type Examination, examine, type Sensitivity } from './examine.ts';
export {
  type AskedFindings,
  type FindingsOfAttack,
  FindingsWhatIf,
} from './findings-what-if.ts';
export type { Lead } from './leads.ts';
export type { LeftOut } from './left-out.ts';
export type { ReachedBar } from './reached-bars.ts';
export type { Swing } from './tornado.ts';
export {
  type AttributionCosts,
  DECLARED_COSTS,
  type InformationValue,
  valueOfInformation,
} from './value-of-information.ts';
export { WhatIf, type WhatIfAnswer } from './what-if.ts';
