export * from './formula.ts';
export * from './interval.ts';
export * from './log-odds.ts';
export * from './marking.ts';
export * from './nearest-name.ts';
export * from './partial-date.ts';
export * from './problem.ts';
export * from './random.ts';
