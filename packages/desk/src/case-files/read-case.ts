import { hash } from 'node:crypto';
import { join } from 'node:path';
import {
  type CaseFile,
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

/** A case as read from a file, with the hash of its bytes. */
export interface ReadCase {
  readonly caseFile: CaseFile;
  readonly sha256: string;
  /** The file that was read: the one named, or `case.yaml` in the folder named. */
  readonly path: string;
}

/** The file that holds a case: the one named, or the `case.yaml` of a folder. */
export function caseFileAt(path: string): string {
  return isFolder(path) ? join(path, 'case.yaml') : path;
}

/** Reads and checks a case. All problems at once; nothing is written. */
export function readCase(named: string, { kinds, law, numbers }: Library): Outcome<ReadCase> {
  const path = caseFileAt(named);
  const bytes = readFile(path, CASE_FILE);
  if (!bytes.ok) return bytes;
  const text = decodeCaseText(bytes.value);
  if (!text.ok) return text;
  const parsed = parseCaseFile(text.value, { kinds, findings: new Set(law.findings.keys()) });
  if (!parsed.ok) return parsed;
  const { caseFile, lineOf } = parsed.value;
  const assumed = withAssumptions(numbers, caseFile.assumptions ?? []);
  if (!assumed.ok)
    return { ok: false, problems: assumed.problems.map((problem) => onLine(problem, lineOf)) };
  return { ok: true, value: { caseFile, sha256: hash('sha256', bytes.value), path } };
}

function onLine(problem: Problem, lineOf: (path: string) => number | undefined): Problem {
  const line = lineOf(problem.path);
  return line === undefined ? problem : { ...problem, line };
}
