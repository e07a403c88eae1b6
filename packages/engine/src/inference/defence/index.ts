export { type Doubts, doubtsAbout } from './doubts.ts';
export type { Explanation, ExplanationKind } from './explanations.ts';
export { type Defence, type Plea, type PleaInBrief, plead } from './plead.ts';
