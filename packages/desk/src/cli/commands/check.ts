import { caseFileAt, readCase } from '../../case-files/read-case.ts';
import { readLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { counted } from '../counted.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { problemList } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat check`, as the command line gives them. */
export interface CheckFlags {
  readonly json?: boolean;
}

/** Lists everything wrong with a case file. The list is the answer, so it goes where answers go. */
export function check(path: string, { json }: CheckFlags, { out }: Terminal): ExitCode {
  const file = caseFileAt(path);
  const read = readCase(path, readLibrary().library);
  const problems = read.ok ? [] : read.problems;
  if (json === true) {
    out.line(jsonText({ problems }));
  } else if (read.ok) {
    const { reports, sources } = read.value.caseFile;
    const extent = `${counted(reports.length, 'report')} by ${counted(sources.length, 'source')}`;
    out.line(`${file}: no problem found; ${extent}.`);
  } else {
    out.line(`${problemList({ problems, file }, out)}\n\n${counted(problems.length, 'problem')}.`);
  }
  return read.ok ? EXIT.done : EXIT.problems;
}
