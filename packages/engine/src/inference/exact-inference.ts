/** Exact inference on any discrete network, by itself: what a program needs that has networks and no cases. */
export { compileWithCutSet } from './conditioning/index.ts';
export * from './factor-graph/index.ts';
export * from './network-files/index.ts';
