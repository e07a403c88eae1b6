import { parse } from 'yaml';
import * as z from 'zod';
import { Defect, type Written } from '../../vocabulary/index.ts';

/** Degrees of a declaration that somebody might make, from the least. */
const DECLARABLE = [
  'withhold',
  'demarche',
  'describe',
  'group',
  'sponsor',
  'formal',
  'joint',
] as const;

/** One of {@link DECLARABLE}. */
export type Declarable = (typeof DECLARABLE)[number];

/** How exposed a speaker is, from the least. */
export const EXPOSURES = ['low', 'medium', 'high'] as const;

const speakerSchema = z.strictObject({
  speaker: z.string(),
  name: z.string(),
  standing: z.string(),
  'may-show': z.string(),
  exposure: z.enum(EXPOSURES),
  'exposure-because': z.string(),
  protection: z.string(),
  silence: z.string(),
  burden: z.string(),
  /** Degrees that it cannot declare, with the reason. */
  cannot: z.partialRecord(z.enum(DECLARABLE), z.string()),
});

const degreeSchema = z.strictObject({
  degree: z.enum(DECLARABLE),
  name: z.string(),
  claims: z.enum(['nothing', 'author', 'support', 'approval']),
  /** 0 names nobody in public, 1 a group, 2 a state. */
  naming: z.number().int().min(0).max(2),
  'taken-back': z.string(),
});

const roomSchema = z.strictObject({
  speakers: z.array(speakerSchema).min(1),
  degrees: z.array(degreeSchema).length(DECLARABLE.length),
});

/** Who may declare. */
export type Speaker = z.infer<typeof speakerSchema>;

/** How far a declaration may go. */
export type Degree = z.infer<typeof degreeSchema>;

/** Speakers and degrees, from `vocabulary/speakers.yaml`. */
export type DeclarationRoom = z.infer<typeof roomSchema>;

/** Reads who may declare and how far. It ships with the product: a fault in it is our own. */
export function parseDeclarationRoom(written: Written): DeclarationRoom {
  const content: unknown = typeof written === 'string' ? parse(written) : written.content;
  const parsed = roomSchema.safeParse(content);
  if (!parsed.success)
    throw new Defect(`vocabulary/speakers.yaml: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
