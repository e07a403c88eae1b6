import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Defect } from '@respondeat/engine';
import { parse } from 'yaml';
import * as z from 'zod';

const bounds = z.strictObject({ from: z.number().min(0).max(1), to: z.number().min(0).max(1) });
const verdict = z.enum(['met', 'not-met', 'open', 'contested', 'not-applicable']);

const expectationSchema = z.strictObject({
  /** Only what was known by this day; all of it where absent. */
  asOf: z.string().optional(),
  /** What a reader of the record would expect, in words. */
  because: z.string(),
  incident: z.string(),
  perpetrator: z.record(z.string(), bounds).optional(),
  parts: z
    .record(
      z.string(),
      z.strictObject({
        support: bounds.optional(),
        approval: bounds.optional(),
        direction: bounds.optional(),
      }),
    )
    .optional(),
  verdicts: z.record(z.string(), z.record(z.string(), verdict)).optional(),
});

const expectationsSchema = z.strictObject({ expect: z.array(expectationSchema).min(1) });

/** What a case of the casebook is expected to give: bounds and verdicts, not floating-point numbers. */
export type Expectation = z.infer<typeof expectationSchema>;

/** Reads `expected.yaml` of a casebook folder; none where the case has not been given one. */
export function readExpectations(folder: string): readonly Expectation[] {
  const path = join(folder, 'expected.yaml');
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return [];
  const parsed = expectationsSchema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Defect(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data.expect;
}
