import type { Outcome, Problem } from '../vocabulary/index.ts';
import { type CaseFile, caseFileSchema } from './case-file.ts';
import { checkRecords } from './checks/index.ts';
import { type ReadDocument, readDocument } from './document.ts';
import type { Kinds } from './kinds.ts';
import { problemsOfIssue } from './schema-problems.ts';

/** The words that a case file may use. */
export interface CaseVocabulary {
  readonly kinds: Kinds;
  /** Ids of the findings in `vocabulary/findings.yaml`. */
  readonly findings: ReadonlySet<string>;
}

/** A case file with the place of everything in it. */
export interface ParsedCase {
  readonly caseFile: CaseFile;
  lineOf(path: string): number | undefined;
}

/**
 * Reads a case file from YAML or JSON.
 * Gives every problem at once, each at its path and line in the user's own file; never throws on bad input.
 */
export function parseCaseFile(text: string, vocabulary: CaseVocabulary): Outcome<ParsedCase> {
  const read = readDocument(text);
  if (!read.ok) return read;
  const { content, lineOf } = read.value;
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return refuseForm(read.value);
  const parsed = caseFileSchema(vocabulary.kinds).safeParse(content, { reportInput: true });
  const problems = parsed.success
    ? checkRecords(parsed.data, vocabulary)
    : parsed.error.issues.flatMap((issue) => problemsOfIssue(issue, content));
  if (problems.length > 0) return { ok: false, problems: inOrder(problems, lineOf) };
  return { ok: true, value: { caseFile: parsed.data as CaseFile, lineOf } };
}

function refuseForm(read: ReadDocument): Outcome<ParsedCase> {
  const problem: Problem = {
    code: 'file.not-a-case',
    path: '',
    line: read.lineOf('') ?? 1,
    because: 'the file is not a record with keys, so it is no case file',
    try: 'begin with `respondeat: 1` and `case: a-name`; the guide shows a short case file',
  };
  return { ok: false, problems: [problem] };
}

/** Adds the lines and sorts by them, so that a writer can go through the file from top to bottom. */
function inOrder(problems: readonly Problem[], lineOf: ReadDocument['lineOf']): Problem[] {
  return problems
    .map((problem) => {
      const line = lineOf(problem.path);
      return line === undefined ? problem : { ...problem, line };
    })
    .sort(
      (a, b) =>
        (a.line ?? 0) - (b.line ?? 0) ||
        a.path.localeCompare(b.path, 'en') ||
        a.code.localeCompare(b.code, 'en'),
    );
}
