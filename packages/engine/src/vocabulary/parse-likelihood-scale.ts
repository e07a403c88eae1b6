import { parse } from 'yaml';
import * as z from 'zod';
import { Defect } from './problem.ts';
import type { Written } from './written.ts';

const bandSchema = z.strictObject({
  word: z.string(),
  from: z.number(),
  to: z.number(),
  /** Other forms and synonyms that the scale takes for the same band. */
  also: z.array(z.string()).optional(),
  /** What leads to the word in a sentence, `is` where it is left out. */
  before: z.string().optional(),
  /** What follows the word in a sentence. */
  after: z.string().optional(),
});

const scaleSchema = z.strictObject({
  scale: z.string(),
  title: z.string(),
  source: z.string(),
  verification: z.enum(['verified', 'secondary', 'unverified']),
  where: z.string().optional(),
  rule: z.string(),
  bands: z.array(bandSchema).min(1),
});

/** Words of likelihood by band, in per cent, from the least likely up. Bands may leave gaps between them. */
export type LikelihoodScale = z.infer<typeof scaleSchema>;

/** Reads a scale of likelihood that ships with the product, such as `vocabulary/icd-203-scale.yaml`. */
export function parseLikelihoodScale(path: string, written: Written): LikelihoodScale {
  const content: unknown = typeof written === 'string' ? parse(written) : written.content;
  const parsed = scaleSchema.safeParse(content);
  if (!parsed.success) throw new Defect(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
