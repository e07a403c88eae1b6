export { compile } from './compile.ts';
export type * from './compiled-graph.ts';
export type * from './factor-graph.ts';
