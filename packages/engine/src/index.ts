export * from './casefile/index.ts';
export * from './evidence/index.ts';
export * from './vocabulary/index.ts';
