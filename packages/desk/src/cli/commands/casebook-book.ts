import { parseBook, type ReplayedPair, replayBook } from '@respondeat/engine';
import { bookContext } from '../../casebook/adjudicated.ts';
import { decodeText } from '../../input/decode-text.ts';
import { readFile } from '../../input/read-file.ts';
import { readLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { counted } from '../counted.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { printable } from '../printable.ts';
import { type ProblemsOfFile, tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';
import { alignColumns } from '../wrap.ts';

const BOOK = {
  noun: 'a .json file of adjudicated cases',
  // A hundred thousand cases. Declared.
  maximumBytes: 256_000_000,
  whereLarger: 'split the book',
};

/** Replays the adjudicated cases of a book and compares each outcome with what the standards give. */
export function replayBookAt(
  path: string,
  { json }: { readonly json?: boolean },
  terminal: Terminal,
): ExitCode {
  const asJson = json === true;
  const refuse = (problems: ProblemsOfFile['problems']) =>
    tellProblems({ problems, file: path }, { asJson, terminal });
  const bytes = readFile(path, BOOK);
  if (!bytes.ok) return refuse(bytes.problems);
  const text = decodeText(bytes.value, path);
  if (!text.ok) return refuse(text.problems);
  const { law } = readLibrary().library;
  const book = parseBook(text.value, bookContext(law));
  if (!book.ok) return refuse(book.problems);
  const pairs = replayBook(book.value, law);
  const mismatches = mismatchesAmong(pairs);
  terminal.out.line(
    asJson
      ? jsonText({ pairs, mismatches: mismatches.length })
      : bookText(pairs, book.value.length),
  );
  return mismatches.length === 0 ? EXIT.done : EXIT.problems;
}

/** Pairs of case and standard in which the standard does not give what the tribunal did. */
export function mismatchesAmong(pairs: readonly ReplayedPair[]): readonly ReplayedPair[] {
  return pairs.filter(({ expected, result }) => expected !== result);
}

/** Every mismatch on a line, and how many there are of how many. */
export function bookText(pairs: readonly ReplayedPair[], cases: number): string {
  const mismatches = mismatchesAmong(pairs);
  const rows = mismatches.map((pair) => [
    `✗ ${printable(pair.case)}`,
    pair.standard,
    `expected ${pair.expected}, found ${pair.result}`,
  ]);
  const sum = `${counted(cases, 'adjudicated case')}, ${counted(pairs.length, 'pair')} of case and standard, ${mismatches.length} not reproduced.`;
  return rows.length === 0 ? sum : `${alignColumns(rows)}\n\n${sum}`;
}
