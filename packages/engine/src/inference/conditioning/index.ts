export { compileWeighted } from './compile-weighted.ts';
export { compileWithCutSet } from './compile-with-cut-set.ts';
export { type ForwardSampling, weightForward } from './weight-forward.ts';
export type { ApproximatePosterior } from './weighted-posterior.ts';
