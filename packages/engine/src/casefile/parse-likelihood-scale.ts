import { parse } from 'yaml';
import * as z from 'zod';
import { Defect, type LikelihoodScale, type Written } from '../vocabulary/index.ts';

const bandSchema = z.strictObject({
  word: z.string(),
  from: z.number(),
  to: z.number(),
  also: z.array(z.string()).optional(),
  before: z.string().optional(),
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

/** Reads a scale of likelihood that ships with the product, such as `vocabulary/icd-203-scale.yaml`. */
export function parseLikelihoodScale(path: string, written: Written): LikelihoodScale {
  const content: unknown = typeof written === 'string' ? parse(written) : written.content;
  const parsed = scaleSchema.safeParse(content);
  if (!parsed.success) throw new Defect(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
