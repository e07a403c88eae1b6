import { parse } from 'yaml';
import * as z from 'zod';
import { Defect } from '../vocabulary/index.ts';

const scaleSchema = z.strictObject({
  scale: z.string(),
  title: z.string(),
  source: z.string(),
  verification: z.enum(['verified', 'secondary', 'unverified']),
  where: z.string().optional(),
  rule: z.string(),
  bands: z.array(z.strictObject({ word: z.string(), from: z.number(), to: z.number() })).min(1),
});

/** Words of likelihood by band, in per cent, from the least likely up. */
export type LikelihoodScale = z.infer<typeof scaleSchema>;

/** Reads `vocabulary/likelihood-scale.yaml`, which ships with the product. */
export function parseLikelihoodScale(text: string): LikelihoodScale {
  const parsed = scaleSchema.safeParse(parse(text));
  if (!parsed.success)
    throw new Defect(`vocabulary/likelihood-scale.yaml: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
