import type { Problem } from '../vocabulary/index.ts';
import type { ReadDocument } from './text/document.ts';

/** Most problems told at once. Declared: more than anybody mends before looking again. */
const MAXIMUM_TOLD = 1_000;

/** Adds the lines and sorts by place, so that a writer can go through the file from top to bottom. */
export function inFileOrder(
  problems: readonly Problem[],
  { placeOf, lineOf }: Pick<ReadDocument, 'placeOf' | 'lineOf'>,
): Problem[] {
  return problems
    .map((problem) => ({ problem, place: placeOf(problem.path) }))
    .sort((a, b) => a.place - b.place)
    .map(({ problem }) => ({ ...problem, line: problem.line ?? lineOf(problem.path) }));
}

/** As many problems as anybody reads, and how many more there are. */
export function firstOf(problems: readonly Problem[]): readonly Problem[] {
  const [next, ...others] = problems.slice(MAXIMUM_TOLD);
  if (next === undefined) return problems;
  const notTold: Problem = {
    ...next,
    code: 'file.more-problems',
    because: `from here on ${others.length + 1} more problems are not told`,
    try: 'mend those above and check again; one slip may stand behind many of them',
  };
  return [...problems.slice(0, MAXIMUM_TOLD), notTold];
}
