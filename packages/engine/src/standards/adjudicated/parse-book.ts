import * as z from 'zod';
import type { FindingId, Outcome, Problem, Written } from '../../vocabulary/index.ts';
import { parseText, withLines } from '../parse/parse-list.ts';
import { problem } from '../parse/problem-codes.ts';
import { findingAmong } from '../parse/references.ts';
import { idAmong, partialDate, text } from '../parse/words.ts';
import type { StandardId } from '../standard.ts';
import {
  type AdjudicatedCase,
  type HeldFinding,
  type HeldOutcome,
  HOLDINGS,
  OUTCOMES,
} from './adjudicated-case.ts';

/** What a book may speak of. */
export interface BookContext {
  readonly findings: ReadonlyMap<FindingId, unknown>;
  readonly standards: ReadonlyMap<StandardId, unknown>;
}

const marks = {
  verification: z.enum(['unverified', 'secondary', 'verified']).optional(),
  note: z.string().optional(),
};

/** Keys beyond these are the writer's own and are passed over. */
function caseShape({ findings, standards }: BookContext) {
  const finding = findingAmong(findings);
  const standard = idAmong(standards.keys(), {
    code: 'standard.unknown-standard',
    because: 'there is no standard',
    try: '`respondeat standards` lists them; one of your own is found with --standards',
  });
  return z.object({
    id: text,
    name: text.optional(),
    decided: partialDate,
    forum: text.optional(),
    stage: text.optional(),
    citation: text.optional(),
    findings: z.record(finding, z.object({ value: z.enum(HOLDINGS), ...marks })),
    outcomes: z.record(standard, z.object({ expected: z.enum(OUTCOMES), ...marks })),
    cautions: z.union([z.string(), z.array(z.string())]).optional(),
  });
}

type ParsedCase = z.infer<ReturnType<typeof caseShape>>;

/** Reads a book, `{ "cases": [...] }` in JSON or YAML. All problems at once: nothing is replayed from an unsound book. */
export function parseBook(
  source: string,
  context: BookContext,
): Outcome<readonly AdjudicatedCase[]> {
  const shape = z.object({ cases: z.array(caseShape(context)).min(1) });
  const read = parseText(source, shape, [...Object.keys(shape.shape.cases.element.shape), 'cases']);
  if (!read.ok) return read;
  const { parsed, source: lines } = read.value;
  const problems = repeatedIds(parsed.cases);
  if (problems.length > 0) return { ok: false, problems: withLines(problems, lines) };
  return { ok: true, value: parsed.cases.map(adjudicated) };
}

/** Reads cases of the book that ships: each is a file of its own, with the same keys. */
export function adjudicatedReader(
  context: BookContext,
): (written: Written) => Outcome<AdjudicatedCase> {
  const shape = caseShape(context);
  const keys = Object.keys(shape.shape);
  return (written) => {
    const read = parseText(written, shape, keys);
    return read.ok ? { ok: true, value: adjudicated(read.value.parsed) } : read;
  };
}

function repeatedIds(cases: readonly ParsedCase[]): Problem[] {
  const seen = new Set<string>();
  return cases.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const because = `the book has a case \`${id}\` already`;
    const said = { because, try: 'keep one of the two, or give this one another id' };
    return [problem('library.repeated-id', `cases/${index}/id`, said)];
  });
}

function adjudicated(parsed: ParsedCase): AdjudicatedCase {
  const { id, name, decided, forum, stage, citation, findings, outcomes, cautions } = parsed;
  return {
    id,
    name: name ?? id,
    decided,
    forum: forum ?? '',
    stage: stage ?? '',
    citation: citation ?? '',
    findings: new Map<FindingId, HeldFinding>(entriesMarked(findings)),
    outcomes: new Map<StandardId, HeldOutcome>(entriesMarked(outcomes)),
    cautions: typeof cautions === 'string' ? [cautions] : (cautions ?? []),
  };
}

interface WrittenMarks {
  readonly verification?: 'unverified' | 'secondary' | 'verified' | undefined;
  readonly note?: string | undefined;
}

function entriesMarked<Held extends WrittenMarks>(held: Readonly<Record<string, Held>>) {
  return Object.entries(held).map(
    ([id, { verification, note, ...rest }]) => [id, { ...rest, verification, note }] as const,
  );
}
