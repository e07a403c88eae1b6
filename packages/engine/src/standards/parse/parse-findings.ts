import * as z from 'zod';
import type { FindingId, Outcome, Written } from '../../vocabulary/index.ts';
import { FINDING_KINDS, FINDING_SCOPES, type FindingDefinition } from '../finding-definition.ts';
import { parseList } from './parse-list.ts';
import { dottedId, text } from './words.ts';

const definition = z.strictObject({
  finding: dottedId,
  question: text,
  kind: z.enum(FINDING_KINDS),
  scope: z.enum(FINDING_SCOPES),
  'seldom-provable': z.boolean(),
  note: text.optional(),
  'typical-evidence': z.array(text).optional(),
});

const item = definition.transform(
  (record): FindingDefinition => ({
    id: record.finding,
    question: record.question,
    kind: record.kind,
    scope: record.scope,
    seldomProvable: record['seldom-provable'],
    note: record.note,
    typicalEvidence: record['typical-evidence'] ?? [],
  }),
);

/** Reads `vocabulary/findings.yaml`: every question that a standard may ask, by id. */
export function parseFindings(
  written: Written,
): Outcome<ReadonlyMap<FindingId, FindingDefinition>> {
  return parseList(written, item, Object.keys(definition.shape));
}
