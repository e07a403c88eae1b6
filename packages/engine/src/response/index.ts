export * from './deterrence/index.ts';
export * from './measures/index.ts';
