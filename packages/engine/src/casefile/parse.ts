import type { Outcome, Problem } from '../vocabulary/index.ts';
import { type CaseFile, caseFileSchema } from './case-file.ts';
import type { CaseVocabulary } from './case-vocabulary.ts';
import { checkRecords } from './checks/index.ts';
import { firstOf, inFileOrder } from './file-order.ts';
import { schemaProblems } from './schema-problems/schema-problems.ts';
import { type ReadDocument, readDocument } from './text/document.ts';
import { HOW_TO_BEGIN } from './text/refusal.ts';

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
  const checked = checkContent(read.value, vocabulary);
  if (!checked.ok)
    return { ok: false, problems: firstOf(inFileOrder(checked.problems, read.value)) };
  return { ok: true, value: { caseFile: checked.value, lineOf: read.value.lineOf } };
}

function checkContent({ content }: ReadDocument, vocabulary: CaseVocabulary): Outcome<CaseFile> {
  const schema = caseFileSchema(vocabulary.kinds);
  const foreign = refuseForm(content, Object.keys(schema.shape));
  if (foreign !== undefined) return { ok: false, problems: [foreign] };
  const parsed = schema.safeParse(content);
  const problems = parsed.success
    ? checkRecords(parsed.data, vocabulary)
    : schemaProblems(parsed.error.issues, content, schema);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: parsed.data as CaseFile };
}

/** One problem for a file that is something else altogether, not one for each key that a case would have. */
function refuseForm(content: unknown, keys: readonly string[]): Problem | undefined {
  const isRecord = typeof content === 'object' && content !== null && !Array.isArray(content);
  if (isRecord && keys.some((key) => Object.hasOwn(content, key))) return undefined;
  return {
    code: 'file.not-a-case',
    path: '',
    because: isRecord
      ? 'the file has none of the keys of a case file'
      : `the file holds ${Array.isArray(content) ? 'a list' : 'a text'}, and a case file is a record with keys`,
    try: HOW_TO_BEGIN,
  };
}
