import { hash } from 'node:crypto';
import { join } from 'node:path';
import {
  type CaseFile,
  checkCaseFile,
  type IsSound,
  type Library,
  type Outcome,
  type Problem,
  parseCaseFile,
  withAssumptions,
} from '@respondeat/engine';
import { type FileUse, isFolder, readFile } from '../input/read-file.ts';
import { decodeCaseText, MAXIMUM_BYTES } from './decode.ts';

const CASE_FILE: FileUse = {
  noun: 'a case file, or a folder with a `case.yaml` in it',
  maximumBytes: MAXIMUM_BYTES,
  whereLarger: 'keep captures and long texts in files beside the case, and name them in `capture`',
};

/** A case as read from a text, with the hash of its bytes. */
export interface PinnedCase {
  readonly caseFile: CaseFile;
  readonly sha256: string;
}

/** A case as read from a file. */
export interface ReadCase extends PinnedCase {
  /** The file that was read: the one named, or `case.yaml` in the folder named. */
  readonly path: string;
}

/** The file that holds a case: the one named, or the `case.yaml` of a folder. */
export function caseFileAt(path: string): string {
  return isFolder(path) ? join(path, 'case.yaml') : path;
}

/** Reads and checks a case. All problems at once; nothing is written. */
export function readCase(named: string, library: Library): Outcome<ReadCase> {
  const path = caseFileAt(named);
  const bytes = readFile(path, CASE_FILE);
  if (!bytes.ok) return bytes;
  const read = readCaseBytes(bytes.value, library);
  return read.ok ? { ok: true, value: { ...read.value, path } } : read;
}

/** Reads and checks a case from the bytes of its file. */
export function readCaseBytes(bytes: Uint8Array, library: Library): Outcome<PinnedCase> {
  const text = decodeCaseText(bytes);
  if (!text.ok) return text;
  const parsed = parseCaseFile(text.value, vocabularyOf(library));
  if (!parsed.ok) return parsed;
  const { caseFile, lineOf } = parsed.value;
  const assumed = withAssumptions(library.numbers, caseFile.assumptions ?? []);
  if (!assumed.ok)
    return { ok: false, problems: assumed.problems.map((problem) => onLine(problem, lineOf)) };
  return { ok: true, value: { caseFile, sha256: hash('sha256', bytes) } };
}

/** Checks a case that comes as plain data, by the rules that a case file in text obeys. Sound reports, which an earlier
 *  check by this library gave, are not read again. */
export function checkCase(
  content: unknown,
  library: Library,
  isSound?: IsSound,
): Outcome<CaseFile> {
  const checked = checkCaseFile(content, vocabularyOf(library), isSound);
  if (!checked.ok) return checked;
  const assumed = withAssumptions(library.numbers, checked.value.assumptions ?? []);
  return assumed.ok ? checked : assumed;
}

function vocabularyOf({ kinds, law }: Library) {
  return { kinds, findings: new Set(law.findings.keys()) };
}

function onLine(problem: Problem, lineOf: (path: string) => number | undefined): Problem {
  const line = lineOf(problem.path);
  return line === undefined ? problem : { ...problem, line };
}
