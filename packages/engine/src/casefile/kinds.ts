import { parse } from 'yaml';
import * as z from 'zod';
import { Defect, type Written } from '../vocabulary/index.ts';

const id = z.string().regex(/^[a-z][a-z0-9.-]*$/);
const entry = z.strictObject({ means: z.string() });
const actorEntry = z.strictObject({ means: z.string(), answersAs: z.literal('state').optional() });
const tieEntry = z.strictObject({ means: z.string(), finding: z.string().optional() });

/** The shape of `vocabulary/kinds.yaml`: the words a case file may use for the kinds of its records. */
export const kindsSchema = z.strictObject({
  actor: z.record(id, actorEntry),
  ground: z.record(id, entry),
  tie: z.record(id, tieEntry),
  source: z.record(id, entry),
  tactic: z.record(id, entry),
  means: z.record(id, entry),
  target: z.record(id, entry),
  harm: z.record(id, entry),
  claim: z.record(id, entry),
  trace: z.record(id, entry),
  degree: z.record(id, entry),
  measure: z.record(id, entry),
});

/** Kinds of records as data: id → what it means and, for a tie, the finding that it is a record of. */
export type Kinds = z.infer<typeof kindsSchema>;

/** An enumeration of the words of one kind; in the JSON Schema they stand once, under `$defs`. */
export function oneOf(kinds: Kinds, kind: keyof Kinds) {
  return z
    .enum(Object.keys(kinds[kind]) as [string, ...string[]])
    .meta({ id: `kind-of-${kind}`, description: `a word of vocabulary/kinds.yaml, under ${kind}` });
}

/** Reads `vocabulary/kinds.yaml`, which ships with the product: a fault in it is a broken promise of ours. */
export function parseKinds(written: Written): Kinds {
  const content: unknown = typeof written === 'string' ? parse(written) : written.content;
  const parsed = kindsSchema.safeParse(content);
  if (!parsed.success) throw new Defect(`vocabulary/kinds.yaml: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
