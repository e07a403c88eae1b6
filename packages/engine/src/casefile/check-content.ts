import { codePointOf, type Outcome, type Problem, UNPRINTABLE } from '../vocabulary/index.ts';
import { type CaseFile, caseFileSchema, type Report } from './case-file.ts';
import type { CaseVocabulary } from './case-vocabulary.ts';
import { checkRecords } from './checks/index.ts';
import { firstOf, inFileOrder } from './file-order.ts';
import { schemaProblems } from './schema-problems/schema-problems.ts';
import { MAXIMUM_DEPTH } from './text/extent.ts';
import { HOW_TO_BEGIN } from './text/refusal.ts';

/** Schemas by the kinds that they were made for: making one, and its first check, cost more than checking a case. */
const SCHEMAS = new WeakMap<CaseVocabulary['kinds'], ReturnType<typeof caseFileSchema>>();

function schemaFor(kinds: CaseVocabulary['kinds']): ReturnType<typeof caseFileSchema> {
  const schema = SCHEMAS.get(kinds) ?? caseFileSchema(kinds);
  SCHEMAS.set(kinds, schema);
  return schema;
}

type CaseSchema = ReturnType<typeof caseFileSchema>;

/** Whether a report is the very one that an earlier check by the same kinds gave, and untouched since. */
export type IsSound = (report: unknown) => boolean;

/** The problems of content already parsed from its text: first its form, then each record, then records together. */
export function checkContent(
  content: unknown,
  vocabulary: CaseVocabulary,
  isSound?: IsSound,
): Outcome<CaseFile> {
  const schema = schemaFor(vocabulary.kinds);
  const foreign = refuseForm(content, Object.keys(schema.shape));
  if (foreign !== undefined) return { ok: false, problems: [foreign] };
  const parsed = parsedBy(schema, content, isSound);
  const problems = parsed.success
    ? checkRecords(parsed.data, vocabulary)
    : schemaProblems(parsed.error.issues, content, schema);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: parsed.data as CaseFile };
}

/** What the schema makes of content. Sound reports are not read anew, unless something is wrong: then all are, so that
 *  whatever is told of a place counts every report. */
function parsedBy(schema: CaseSchema, content: unknown, isSound: IsSound | undefined) {
  const { reports } = content as { readonly reports?: unknown };
  if (isSound === undefined || !Array.isArray(reports)) return schema.safeParse(content);
  const unread = reports.filter((report) => !isSound(report));
  const parsed = schema.safeParse({ ...(content as object), reports: unread });
  if (!parsed.success) return schema.safeParse(content);
  const read = parsed.data.reports.values();
  const all = reports.map((report: Report) => (isSound(report) ? report : read.next().value!));
  return { ...parsed, data: { ...parsed.data, reports: all } };
}

/**
 * Checks a case that comes as plain data, as a form or another program gives it, by the rules that a case file in
 * text obeys. Problems have paths and no lines, for there is no text to count them in; they come in the order in
 * which the data hold their places.
 *  @param isSound tells of reports that need not be checked each by itself again; how they fit together always is
 */
export function checkCaseFile(
  content: unknown,
  vocabulary: CaseVocabulary,
  isSound?: IsSound,
): Outcome<CaseFile> {
  // The place of every part is only worked out where there is something to tell about one.
  if (!couldBeText(content, 1, isSound)) {
    const refused = placesIn(content);
    if (!refused.ok) return refused;
  }
  const checked = checkContent(content, vocabulary, isSound);
  if (checked.ok) return checked;
  const places = placesIn(content);
  if (!places.ok) return places;
  const placeOf = (path: string): number => nearestPlace(path, places.value);
  const ordered = inFileOrder(checked.problems, { placeOf, lineOf: () => 0 });
  return { ok: false, problems: firstOf(ordered).map(withoutLine) };
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

/** Whether a text of a case could hold some data: nothing in it is unprintable or too deep. */
function couldBeText(part: unknown, depth: number, isSound: IsSound = () => false): boolean {
  if (typeof part === 'string') return !UNPRINTABLE.test(part);
  if (typeof part !== 'object' || part === null) return true;
  if (isSound(part)) return true;
  if (depth > MAXIMUM_DEPTH) return false;
  return Object.values(part).every((inner) => couldBeText(inner, depth + 1, isSound));
}

/** The place of every part of some data in reading order, by its path; or what no text of a case could hold. */
function placesIn(content: unknown): Outcome<ReadonlyMap<string, number>> {
  const places = new Map<string, number>();
  const problems: Problem[] = [];
  const visit = (part: unknown, path: string, depth: number): void => {
    places.set(path, places.size);
    if (typeof part === 'string') problems.push(...unprintableIn(part, path));
    if (typeof part !== 'object' || part === null) return;
    if (depth > MAXIMUM_DEPTH) problems.push(tooDeep(path));
    else
      for (const [key, inner] of Object.entries(part))
        visit(inner, path === '' ? key : `${path}/${key}`, depth + 1);
  };
  visit(content, '', 1);
  return problems.length > 0
    ? { ok: false, problems: firstOf(problems) }
    : { ok: true, value: places };
}

function unprintableIn(text: string, path: string): Problem[] {
  const found = UNPRINTABLE.exec(text);
  if (found === null) return [];
  return [
    {
      code: 'text.unprintable',
      path,
      because: `the text holds ${codePointOf(found[0])}, which cannot be printed`,
      try: 'remove the character',
    },
  ];
}

function tooDeep(path: string): Problem {
  return {
    code: 'file.too-deep',
    path,
    because: `the data are nested more than ${MAXIMUM_DEPTH} levels deep; a case file needs eight`,
    try: 'look at what was put where a text or a number belongs',
  };
}

function nearestPlace(path: string, places: ReadonlyMap<string, number>): number {
  const place = places.get(path);
  if (place !== undefined || path === '') return place ?? 0;
  return nearestPlace(path.slice(0, Math.max(0, path.lastIndexOf('/'))), places);
}

function withoutLine({ line: _line, ...problem }: Problem): Problem {
  return problem;
}
