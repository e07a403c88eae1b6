import type { Outcome } from '../vocabulary/index.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseVocabulary } from './case-vocabulary.ts';
import { checkContent } from './check-content.ts';
import { firstOf, inFileOrder } from './file-order.ts';
import { readDocument } from './text/document.ts';

/** A case file with the place of everything in it. */
export interface ParsedCase {
  readonly caseFile: CaseFile;
  /** Line of the value at a path such as `ties/3/from`, or of its nearest ancestor that exists. */
  lineOf(path: string): number;
}

/**
 * Reads a case file from YAML or JSON; never throws on bad input.
 * What is wrong is told in three rounds, each at its path and line in the user's own file: the text, then the
 * records by themselves, then the records among each other. A round is complete, and only a sound one is followed
 * by the next, because a slip in the text or in a record would otherwise be told again wherever it is felt.
 */
export function parseCaseFile(text: string, vocabulary: CaseVocabulary): Outcome<ParsedCase> {
  const read = readDocument(text);
  if (!read.ok) return { ok: false, problems: firstOf(read.problems) };
  const checked = checkContent(read.value.content, vocabulary);
  if (!checked.ok)
    return { ok: false, problems: firstOf(inFileOrder(checked.problems, read.value)) };
  return { ok: true, value: { caseFile: checked.value, lineOf: read.value.lineOf } };
}
