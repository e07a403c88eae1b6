import { readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CaseFile,
  type Library,
  type Outcome,
  type Problem,
  parseCaseFile,
  withAssumptions,
} from '@respondeat/engine';
import { sha256 } from '../library/read-library.ts';

/** Largest file opened at all, in bytes. Declared: far above what the engine reads, far below what hurts a laptop. */
const MAXIMUM_BYTES = 16_000_000;

/** A case as read from a file, with the hash of its bytes. */
export interface ReadCase {
  readonly caseFile: CaseFile;
  readonly sha256: string;
  /** The file that was read: the one named, or `case.yaml` in the folder named. */
  readonly path: string;
}

/** Reads and checks a case file, or the `case.yaml` of a folder. All problems at once; nothing is written. */
export function readCase(path: string, library: Library): Outcome<ReadCase> {
  const located = locate(path);
  if (!located.ok) return located;
  const bytes = readFileSync(located.value);
  const text = decode(bytes);
  if (!text.ok) return text;
  const findings = new Set(library.law.findings.keys());
  const parsed = parseCaseFile(text.value, { kinds: library.kinds, findings });
  if (!parsed.ok) return parsed;
  const { caseFile, lineOf } = parsed.value;
  const assumed = withAssumptions(library.numbers, caseFile.assumptions ?? []);
  if (!assumed.ok)
    return { ok: false, problems: assumed.problems.map((problem) => onLine(problem, lineOf)) };
  return { ok: true, value: { caseFile, sha256: sha256(bytes), path: located.value } };
}

function onLine(problem: Problem, lineOf: (path: string) => number | undefined): Problem {
  const line = lineOf(problem.path);
  return line === undefined ? problem : { ...problem, line };
}

function locate(path: string): Outcome<string> {
  const given = statOf(path);
  const file = given?.isDirectory() ? join(path, 'case.yaml') : path;
  const found = given?.isDirectory() ? statOf(file) : given;
  if (found === undefined) {
    return refuse(
      'file.missing',
      `there is no file \`${file}\``,
      'name a case file, or a folder with a `case.yaml` in it',
    );
  }
  if (!found.isFile()) {
    return refuse(
      'file.not-a-file',
      `\`${file}\` is no file`,
      'name a case file, or a folder with a `case.yaml` in it',
    );
  }
  if (found.size > MAXIMUM_BYTES) {
    return refuse(
      'file.too-large',
      `the file has ${found.size} bytes; a case file has at most ${MAXIMUM_BYTES}`,
      'keep captures and long texts in files beside the case, and name them in `capture`',
    );
  }
  return { ok: true, value: file };
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function decode(bytes: Uint8Array): Outcome<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refuse(
      'file.not-utf8',
      'the file is not a text in UTF-8',
      'save it as UTF-8; a PDF or a Word file is no case file',
    );
  }
}

function refuse(code: string, because: string, advice: string): Outcome<never> {
  return { ok: false, problems: [{ code, path: '', because, try: advice }] };
}
