import { basename, join } from 'node:path';
import { replayBook } from '@respondeat/engine';
import { shippedAdjudicatedCases } from '../../casebook/adjudicated.ts';
import { casebookFolders, type Replay, replay } from '../../casebook/replay.ts';
import { readLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { problemList } from '../problem-list.ts';
import { shownProgress, silentProgress } from '../progress.ts';
import { shortestPath } from '../shortest-path.ts';
import type { Channel, Terminal } from '../terminal.ts';
import { wrap } from '../wrap.ts';
import { bookText, mismatchesAmong, replayBookAt } from './casebook-book.ts';

/** Options of `respondeat casebook`, as the command line gives them. */
export interface CasebookFlags {
  readonly book?: string;
  readonly json?: boolean;
}

/** Assesses every case of the casebook and compares with what is expected of it. */
export async function casebook(flags: CasebookFlags, terminal: Terminal): Promise<ExitCode> {
  if (flags.book !== undefined) return replayBookAt(flags.book, flags, terminal);
  const { out, err } = terminal;
  const asJson = flags.json === true;
  // Where the cases themselves are printed as they come, they show how far it is.
  const progress = asJson && err.isWatched ? shownProgress(err) : silentProgress;
  const library = readLibrary();
  const replays: Replay[] = [];
  for (const folder of casebookFolders()) {
    const replayed = await progress.step(basename(folder), () => replay(folder, library), outcome);
    replays.push(replayed);
    if (!asJson) out.line(`${replayText(replayed, folder, out)}\n`);
  }
  const adjudicated = shippedAdjudicatedCases(library.library.law);
  const pairs = replayBook(adjudicated, library.library.law);
  const unmet = replays.reduce((sum, each) => sum + faults(each), 0);
  const mismatches = unmet + mismatchesAmong(pairs).length;
  if (asJson) out.line(jsonText({ cases: replays, pairs, mismatches }));
  else out.line(`${outcomeOfAll(replays, unmet)}\n${bookText(pairs, adjudicated.length)}`);
  return mismatches === 0 ? EXIT.done : EXIT.problems;
}

function faults({ mismatches, problems }: Replay): number {
  return mismatches.length + problems.length;
}

function outcome(replayed: Replay): string {
  const count = faults(replayed);
  return count === 0 ? 'as expected' : `${count} not as expected`;
}

function outcomeOfAll(replays: readonly Replay[], mismatches: number): string {
  const expectations = replays.reduce((sum, each) => sum + each.expectations, 0);
  return `${replays.length} cases, ${expectations} expectations, ${mismatches} not met.`;
}

function replayText(replayed: Replay, folder: string, channel: Channel): string {
  const { title, conclusion, mismatches, problems } = replayed;
  const mark = faults(replayed) === 0 ? '✓' : '✗';
  const paragraph = (text: string) => wrap(text, { width: channel.width, indent: 2, hang: 2 });
  const file = shortestPath(join(folder, 'case.yaml'));
  return [
    `${mark} ${channel.emphasise('bold', replayed.case)}  ${title}`,
    ...conclusion.map(paragraph),
    ...mismatches.map(({ about, expected, found, because }) =>
      paragraph(`${about}: expected ${expected}, found ${found}. ${because}`),
    ),
    ...(problems.length === 0 ? [] : [problemList({ problems, file }, channel)]),
  ].join('\n');
}
