import {
  type CaseFile,
  isPresumedRetelling,
  type Library,
  weigh,
  weighingOf,
} from '@respondeat/engine';
import { caseFileAt, readCase } from '../../case-files/read-case.ts';
import { readLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { counted } from '../counted.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { problemList } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';
import { NO_BREAK_SPACE, wrap } from '../wrap.ts';

/** Options of `respondeat check`, as the command line gives them. */
export interface CheckFlags {
  readonly json?: boolean;
}

/** Presumed retellings that are named, before the rest is counted. */
const MOST_NAMED = 8;

/** Lists everything wrong with a case file. The list is the answer, so it goes where answers go. */
export function check(path: string, { json }: CheckFlags, { out }: Terminal): ExitCode {
  const file = caseFileAt(path);
  const { library } = readLibrary();
  const read = readCase(path, library);
  const problems = read.ok ? [] : read.problems;
  if (json === true) {
    const presumed = read.ok ? presumedRetellings(read.value.caseFile, library) : [];
    out.line(jsonText({ problems, presumedRetellings: presumed }));
  } else if (read.ok) {
    const { reports, sources } = read.value.caseFile;
    const extent = `${counted(reports.length, 'report')} by ${counted(sources.length, 'source')}`;
    out.line(`${file}: no problem found; ${extent}.`);
    const presumed = presumedRetellings(read.value.caseFile, library);
    if (presumed.length > 0) out.line(`\n${wrap(presumption(presumed), { width: out.width })}`);
  } else {
    out.line(`${problemList({ problems, file }, out)}\n\n${counted(problems.length, 'problem')}.`);
  }
  return read.ok ? EXIT.done : EXIT.problems;
}

/** Reports that name no origin and are taken to repeat another all the same (ADR 22, 90), in the order of reading. */
function presumedRetellings(caseFile: CaseFile, library: Library): string[] {
  const { items } = weigh(caseFile, weighingOf(library, library.numbers, { marking: 'TLP:RED' }));
  return items.flatMap((item) =>
    item.kind === 'report' && isPresumedRetelling(item) ? item.id : [],
  );
}

function presumption(ids: readonly string[]): string {
  const rest = ids.length - MOST_NAMED;
  const named = [...ids.slice(0, MOST_NAMED), ...(rest > 0 ? [`${rest} more`] : [])];
  return (
    `${counted(ids.length, 'report')} may only repeat what was told before, and so weigh less: ${named.join(', ')}. ` +
    `Name the \`origin\` of each that retells; give \`copyProbability:${NO_BREAK_SPACE}0\` to each that found out for itself.`
  );
}
