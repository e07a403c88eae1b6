export * from './campaign/index.ts';
export * from './case-model/index.ts';
export * from './factor-graph/index.ts';
export * from './network-files/index.ts';
