import { readCase } from '../../case-files/read-case.ts';
import { readLibrary } from '../../library/read-library.ts';
import { EXIT } from '../exit-codes.ts';
import { problemCount, problemList } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';

/** Checks a case file and lists everything wrong with it. Gives the exit code. */
export function check(path: string, { json }: { json?: boolean }, terminal: Terminal): number {
  const read = readCase(path, readLibrary().library);
  const problems = read.ok ? [] : read.problems;
  if (json === true) terminal.out(JSON.stringify({ problems }, null, 2));
  else if (read.ok) terminal.out(soundness(read.value.path, read.value.caseFile.reports.length));
  else terminal.out(`${problemList(problems, terminal)}\n\n${problemCount(problems)}.`);
  return read.ok ? EXIT.done : EXIT.problems;
}

function soundness(path: string, reports: number): string {
  return `${path}: no problem found; ${reports} reports.`;
}
