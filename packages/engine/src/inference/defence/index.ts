export type { Explanation, ExplanationKind } from './explanations.ts';
export { type Plea, plead } from './plead.ts';
