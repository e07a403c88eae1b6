export { compileWithCutSet } from './compile-with-cut-set.ts';
