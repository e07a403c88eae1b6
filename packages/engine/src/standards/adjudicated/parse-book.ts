import * as z from 'zod';
import {
  type FindingId,
  isPartialDate,
  nearestName,
  type Outcome,
  type Problem,
} from '../../vocabulary/index.ts';
import type { StandardId } from '../standard.ts';
import { type AdjudicatedCase, HOLDINGS, OUTCOMES } from './adjudicated-case.ts';

const holding = z.enum(HOLDINGS);
const outcome = z.enum(OUTCOMES);

/** What is read of a book; everything else that its cases tell is left alone. */
const bookSchema = z.object({
  cases: z
    .array(
      z.object({
        id: z.string().min(1),
        decided: z
          .string()
          .refine((text) => isPartialDate(text), 'no such day; write 1986-06-27, 1986-06 or 1986')
          .optional(),
        findings: z.record(z.string(), z.union([holding, z.object({ value: holding })])),
        outcomes: z.record(z.string(), z.union([outcome, z.object({ expected: outcome })])),
      }),
    )
    .min(1),
});

type Book = z.infer<typeof bookSchema>;

/** What cases of a book may name. */
export interface BookContext {
  readonly findings: ReadonlySet<FindingId>;
  readonly standards: ReadonlySet<StandardId>;
}

/** Reads a book of adjudicated cases in JSON: by case, the findings of the tribunal and the outcome by standard.
 *  All problems at once; nothing is replayed of a book that has any. */
export function parseBook(text: string, context: BookContext): Outcome<readonly AdjudicatedCase[]> {
  const read = readJson(text);
  return read.ok ? readBook(read.value, context) : read;
}

/** The same of a book that is read already. */
export function readBook(book: unknown, context: BookContext): Outcome<readonly AdjudicatedCase[]> {
  const parsed = bookSchema.safeParse(book);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(shapeProblem) };
  const problems = [...unknownNames(parsed.data, context), ...repeatedIds(parsed.data)];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: parsed.data.cases.map(toCase) };
}

function readJson(text: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const because = `it is no JSON: ${error instanceof Error ? error.message : 'it ends too early'}`;
    const advice = 'write an object with a list `cases`';
    return { ok: false, problems: [{ code: 'book.no-json', path: '', because, try: advice }] };
  }
}

function shapeProblem({ path, message }: z.core.$ZodIssue): Problem {
  return {
    code: 'book.shape',
    path: path.join('/'),
    because: message,
    try: `a case has \`id\`, \`decided\`, \`findings\` (${HOLDINGS.join(', ')}) and \`outcomes\` (${OUTCOMES.join(', ')})`,
  };
}

function unknownNames({ cases }: Book, { findings, standards }: BookContext): Problem[] {
  return cases.flatMap((one, place) => [
    ...unknownIn(Object.keys(one.findings), findings, {
      code: 'book.unknown-finding',
      path: `cases/${place}/findings`,
    }),
    ...unknownIn(Object.keys(one.outcomes), standards, {
      code: 'book.unknown-standard',
      path: `cases/${place}/outcomes`,
    }),
  ]);
}

function unknownIn(
  names: readonly string[],
  known: ReadonlySet<string>,
  { code, path }: { code: string; path: string },
): Problem[] {
  return names
    .filter((name) => !known.has(name))
    .map((name) => {
      const near = nearestName(name, known);
      const because = `\`${name}\` is not known`;
      const advice = near === undefined ? 'take it out, or add it' : `did you mean \`${near}\`?`;
      return { code, path: `${path}/${name}`, because, try: advice };
    });
}

function repeatedIds({ cases }: Book): Problem[] {
  const ids = cases.map(({ id }) => id);
  return ids.flatMap((id, place) =>
    ids.indexOf(id) === place
      ? []
      : [
          {
            code: 'book.repeated-case',
            path: `cases/${place}/id`,
            because: `\`${id}\` is the id of another case of this book`,
            try: 'give each case an id of its own',
          },
        ],
  );
}

function toCase({ id, decided, findings, outcomes }: Book['cases'][number]): AdjudicatedCase {
  return {
    id,
    decided,
    findings: new Map(
      Object.entries(findings).map(([finding, held]) => [
        finding,
        typeof held === 'string' ? held : held.value,
      ]),
    ),
    outcomes: new Map(
      Object.entries(outcomes).map(([standard, ended]) => [
        standard,
        typeof ended === 'string' ? ended : ended.expected,
      ]),
    ),
  };
}
