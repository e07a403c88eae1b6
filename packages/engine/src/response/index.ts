export * from './deterrence/index.ts';
