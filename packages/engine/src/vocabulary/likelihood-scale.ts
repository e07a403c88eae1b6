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

type Band = LikelihoodScale['bands'][number];

/** Reads a scale of likelihood that ships with the product, such as `vocabulary/icd-203-scale.yaml`. */
export function parseLikelihoodScale(path: string, written: Written): LikelihoodScale {
  const content: unknown = typeof written === 'string' ? parse(written) : written.content;
  const parsed = scaleSchema.safeParse(content);
  if (!parsed.success) throw new Defect(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/**
 * The word for a probability. A band holds its lower end, and its upper end where no other band begins there;
 * beyond the table the nearest band speaks. In a gap neither word is taken: `between unlikely and likely`.
 */
export function likelihoodWord(probability: number, scale: LikelihoodScale): string {
  const place = placeOn(probability, scale);
  return 'band' in place ? place.band.word : `between ${place.below.word} and ${place.above.word}`;
}

/** The word with what leads to it and follows it in a sentence: `is` likely, `has a` roughly even ` chance`. */
export function likelihoodInSentence(
  probability: number,
  scale: LikelihoodScale,
): { readonly before: string; readonly word: string; readonly after: string } {
  const place = placeOn(probability, scale);
  const word = likelihoodWord(probability, scale);
  if (!('band' in place)) return { before: 'lies', word, after: '' };
  const { before = 'is', after = '' } = place.band;
  return { before, word, after };
}

/** The band that holds a probability, or the two between which it falls. */
function placeOn(
  probability: number,
  { bands }: LikelihoodScale,
): { readonly band: Band } | { readonly below: Band; readonly above: Band } {
  const percent = probability * 100;
  const index = bands.findLastIndex(({ from }) => percent >= from);
  const below = bands[Math.max(index, 0)] as Band;
  const above = bands[index + 1];
  const isBetween = index >= 0 && above !== undefined && percent > below.to;
  return isBetween ? { below, above } : { band: below };
}
