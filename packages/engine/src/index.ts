export * from './casefile/index.ts';
export * from './declaration/index.ts';
export * from './dossier/index.ts';
export * from './evidence/index.ts';
export * from './flow.ts';
export * from './inference/index.ts';
export type { Formula } from './standards/index.ts';
export * from './standards/index.ts';
export * from './vocabulary/index.ts';
