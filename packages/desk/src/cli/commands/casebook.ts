import { casebookFolders, type Replay, replay } from '../../casebook/replay.ts';
import { readLibrary } from '../../library/read-library.ts';
import { EXIT } from '../exit-codes.ts';
import { problemList } from '../problem-list.ts';
import { styled, type Terminal } from '../terminal.ts';

/** Assesses every case of the casebook and compares with what is expected of it. Gives the exit code. */
export function casebook({ json }: { json?: boolean }, terminal: Terminal): number {
  const library = readLibrary();
  const replays: Replay[] = [];
  for (const folder of casebookFolders()) {
    const replayed = replay(folder, library);
    replays.push(replayed);
    if (json !== true) terminal.out(`${told(replayed, terminal)}\n`);
  }
  const mismatches = replays.reduce(
    (sum, each) => sum + each.mismatches.length + each.problems.length,
    0,
  );
  if (json === true) terminal.out(JSON.stringify({ cases: replays, mismatches }, null, 2));
  else terminal.out(`${replays.length} cases, ${mismatches} mismatches.`);
  return mismatches === 0 ? EXIT.done : EXIT.problems;
}

function told(replayed: Replay, terminal: Terminal): string {
  const mark = replayed.mismatches.length + replayed.problems.length === 0 ? '✓' : '✗';
  return [
    `${mark} ${styled('bold', replayed.case, terminal)}  ${replayed.title}`,
    ...replayed.conclusion.map((line) => `    ${line}`),
    ...replayed.mismatches.map(
      ({ about, expected, found, because }) =>
        `    ${about}: expected ${expected}, found ${found}. ${because}`,
    ),
    ...(replayed.problems.length === 0 ? [] : [problemList(replayed.problems, terminal)]),
  ].join('\n');
}
