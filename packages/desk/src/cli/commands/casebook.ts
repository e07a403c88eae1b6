import { basename, join } from 'node:path';
import { isReproduced, type ReplayedPair, replayBook } from '@respondeat/engine';
import { readBook } from '../../casebook/read-book.ts';
import { casebookFolders, type Replay, replay } from '../../casebook/replay.ts';
import { libraryWith } from '../../library/own-standards.ts';
import type { PinnedLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { bookText } from '../book-text.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { problemList, tellOwnProblems, tellProblems } from '../problem-list.ts';
import { shownProgress, silentProgress } from '../progress.ts';
import { shortestPath } from '../shortest-path.ts';
import type { Channel, Terminal } from '../terminal.ts';
import { wrap } from '../wrap.ts';

/** Options of `respondeat casebook`, as the command line gives them. */
export interface CasebookFlags {
  readonly book?: string;
  readonly standards?: string;
  readonly json?: boolean;
}

/** Replays a book of adjudicated cases: the one named, or else the one that ships, after assessing its case files. */
export async function casebook(flags: CasebookFlags, terminal: Terminal): Promise<ExitCode> {
  const asJson = flags.json === true;
  const read = libraryWith(flags.standards);
  if (!read.ok) return tellOwnProblems(read.problems, flags.standards, { asJson, terminal });
  const pinned = read.value;
  if (flags.book !== undefined) return replayNamedBook(flags.book, pinned, { asJson, terminal });
  const replays = await replayCases(pinned, asJson, terminal);
  const { law, book } = pinned.library;
  const pairs = replayBook(book, law);
  const mismatches = replays.reduce((sum, each) => sum + faults(each), 0) + missed(pairs);
  if (asJson) terminal.out.line(jsonText({ pairs, mismatches, cases: replays }));
  else terminal.out.line(`${bookText(book, pairs, terminal.out)}\n${outcomeOfAll(replays)}`);
  return mismatches === 0 ? EXIT.done : EXIT.problems;
}

function replayNamedBook(
  path: string,
  { library: { law } }: PinnedLibrary,
  { asJson, terminal }: { asJson: boolean; terminal: Terminal },
): ExitCode {
  const book = readBook(path, law);
  if (!book.ok) {
    return tellProblems({ problems: book.problems, file: path }, { asJson, terminal });
  }
  const pairs = replayBook(book.value, law);
  const mismatches = missed(pairs);
  terminal.out.line(
    asJson ? jsonText({ pairs, mismatches }) : bookText(book.value, pairs, terminal.out),
  );
  return mismatches === 0 ? EXIT.done : EXIT.problems;
}

async function replayCases(
  pinned: PinnedLibrary,
  asJson: boolean,
  { out, err }: Terminal,
): Promise<readonly Replay[]> {
  // Where the cases themselves are printed as they come, they show how far it is.
  const progress = asJson && err.isWatched ? shownProgress(err) : silentProgress;
  const replays: Replay[] = [];
  for (const folder of casebookFolders()) {
    const replayed = await progress.step(basename(folder), () => replay(folder, pinned), outcome);
    replays.push(replayed);
    if (!asJson) out.line(`${replayText(replayed, folder, out)}\n`);
  }
  return replays;
}

function missed(pairs: readonly ReplayedPair[]): number {
  return pairs.filter((pair) => !isReproduced(pair)).length;
}

function faults({ mismatches, problems }: Replay): number {
  return mismatches.length + problems.length;
}

function outcome(replayed: Replay): string {
  const count = faults(replayed);
  return count === 0 ? 'as expected' : `${count} not as expected`;
}

function outcomeOfAll(replays: readonly Replay[]): string {
  const mismatches = replays.reduce((sum, each) => sum + faults(each), 0);
  const expectations = replays.reduce((sum, each) => sum + each.expectations, 0);
  return `${replays.length} case files, ${expectations} expectations, ${mismatches} not met.`;
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
