export type { Explanation, ExplanationKind } from './explanations.ts';
export { type Defence, type Plea, plead } from './plead.ts';
