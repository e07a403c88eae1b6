export * from './campaign/index.ts';
export * from './case-model/index.ts';
export { compileWithCutSet } from './conditioning/index.ts';
export * from './defence/index.ts';
export * from './factor-graph/index.ts';
export * from './network-files/index.ts';
export * from './sensitivity/index.ts';
export * from './simulation/index.ts';
export * from './worlds/index.ts';
