import * as z from 'zod';
import type { Outcome, Problem, Written } from '../../vocabulary/index.ts';
import { problem } from './problem-codes.ts';
import { schemaProblems } from './schema-problems.ts';
import { readWritten, type SourceText } from './source-text.ts';

/** Each shape is used for some fifty files at most: to compile it first costs twice what it saves (decision 42). */
const ONCE = { jitless: true };

/** Reads a file against a schema; `keys` are the keys to suggest for one that is misspelt. */
export function parseText<Parsed>(
  written: Written,
  schema: z.ZodType<Parsed>,
  keys: readonly string[],
): Outcome<{ readonly parsed: Parsed; readonly source: SourceText }> {
  const read = readWritten(written);
  if (!read.ok) return read;
  const checked = schema.safeParse(read.value.content, ONCE);
  if (checked.success) return { ok: true, value: { parsed: checked.data, source: read.value } };
  const problems = schemaProblems(checked.error.issues, read.value.content, keys);
  return { ok: false, problems: withLines(problems, read.value) };
}

/** Adds the lines and sorts by them, so that a writer can go through the file from top to bottom. */
export function withLines(
  problems: readonly Problem[],
  { lineOf }: SourceText,
): readonly Problem[] {
  return problems
    .map((one) => {
      const line = lineOf(one.path);
      return line === undefined ? one : { ...one, line };
    })
    .sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

/** Reads a file that is one list of records, each with an id of its own. */
export function parseList<Item extends { readonly id: string }>(
  written: Written,
  item: z.ZodType<Item>,
  keys: readonly string[],
): Outcome<ReadonlyMap<string, Item>> {
  const outcome = parseText(written, z.array(item).min(1), keys);
  if (!outcome.ok) return outcome;
  const { parsed, source } = outcome.value;
  const items = new Map(parsed.map((one) => [one.id, one]));
  const problems = parsed.flatMap((one, index) => {
    const first = parsed.findIndex((other) => other.id === one.id);
    return first === index ? [] : [repeated(one.id, index)];
  });
  if (problems.length > 0) return { ok: false, problems: withLines(problems, source) };
  return { ok: true, value: items };
}

function repeated(id: string, index: number): Problem {
  return problem('library.repeated-id', String(index), {
    because: `\`${id}\` is defined a second time`,
    try: 'keep one of the two, or give this one another id',
  });
}
