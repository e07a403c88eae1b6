import { parse } from 'yaml';
import * as z from 'zod';
import { Defect, type Written } from '../vocabulary/index.ts';

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
export function parseLikelihoodScale(written: Written): LikelihoodScale {
  const content: unknown = typeof written === 'string' ? parse(written) : written.content;
  const parsed = scaleSchema.safeParse(content);
  if (!parsed.success)
    throw new Defect(`vocabulary/likelihood-scale.yaml: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The word for a probability. A band holds its lower end; beyond the table the nearest band speaks. */
export function likelihoodWord(probability: number, { bands }: LikelihoodScale): string {
  const percent = probability * 100;
  const band = bands.findLast(({ from }) => percent >= from) ?? bands[0];
  return (band as LikelihoodScale['bands'][number]).word;
}

/** A probability as a figure for reading: whole per cent, with the ends told rather than rounded to 0 or 100. */
export function percentText(probability: number): string {
  if (probability > 0 && probability < 0.005) return '< 1 %';
  if (probability < 1 && probability > 0.995) return '> 99 %';
  return `${Math.round(probability * 100)} %`;
}
