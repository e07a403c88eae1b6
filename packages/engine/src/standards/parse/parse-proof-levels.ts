import * as z from 'zod';
import type { Outcome, Written } from '../../vocabulary/index.ts';
import type { ProofLevel, ProofLevels } from '../proof-level.ts';
import { parseList } from './parse-list.ts';
import { checkVerification, dottedId, text, verificationKeys, verificationOf } from './words.ts';

const level = z.strictObject({
  level: dottedId,
  label: text,
  bar: z.number().positive().max(1),
  basis: z.literal('declared convention'),
  reason: text,
  source: text.optional(),
  ...verificationKeys,
});

const item = level.superRefine(checkVerification).transform(
  (record): ProofLevel => ({
    id: record.level,
    label: record.label,
    bar: record.bar,
    reason: record.reason,
    source: record.source,
    verification: verificationOf(record),
  }),
);

/** Reads `standards/proof-levels.yaml`: what each forum calls proven, with our number for it. */
export function parseProofLevels(written: Written): Outcome<ProofLevels> {
  return parseList(written, item, Object.keys(level.shape));
}
