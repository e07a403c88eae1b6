import { parse } from 'yaml';
import * as z from 'zod';
import { Defect, type Written } from '../../vocabulary/index.ts';

/** Families of measures, from the mildest. Force is the last, and a gate of law alone. */
export const MEASURE_FAMILIES = [
  'diplomatic',
  'protective',
  'informational',
  'institutional',
  'legal',
  'economic',
  'countermeasure',
  'force-as-legal-gate',
] as const;

/** A family of measures. */
export type MeasureFamily = (typeof MEASURE_FAMILIES)[number];

const verification = z.enum(['verified', 'secondary', 'unverified']);

const precedentSchema = z.strictObject({
  date: z.string(),
  who: z.string(),
  against: z.string(),
  /** In time, as recorded; not because of it. */
  followed: z.string(),
  reference: z.string(),
  verification,
});

const measureSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  takers: z.array(z.string()).min(1),
  basis: z.string(),
  basisVerification: verification,
  /** Standards or findings of which one has to hold; none is needed where it is empty. */
  anyOf: z.array(z.string()),
  /** Standards or findings of which each has to hold. */
  allOf: z.array(z.string()),
  /** What no finding tells and has to be shown beside. */
  conditions: z.array(z.string()),
  provenBy: z.string(),
  /** Level of proof; left out where a political body decides without one. */
  proof: z.string().optional(),
  urgency: z.string().optional(),
  /** How far an attribution goes that practice makes before it. */
  degree: z.enum(['none', 'group', 'sponsor-in-general', 'formal']),
  reversibility: z.string(),
  time: z.string(),
  effectOnHost: z.string(),
  risks: z.string(),
  discloses: z.string(),
  precedents: z.array(precedentSchema).min(1),
});

const fileSchema = z.strictObject({
  family: z.enum(MEASURE_FAMILIES),
  title: z.string(),
  measures: z.array(measureSchema).min(1),
});

/** A measure that may answer an attack, with its gates in law and what followed where it was taken. */
export interface Measure extends z.infer<typeof measureSchema> {
  readonly family: MeasureFamily;
  /** Heading of its family, for reading. */
  readonly familyTitle: string;
}

/** What gates may name. */
export interface NamedGates {
  readonly standards: ReadonlyMap<string, unknown>;
  readonly findings: ReadonlyMap<string, unknown>;
  readonly proofLevels: ReadonlyMap<string, unknown>;
}

/** Reads one family of measures. They ship with the product: a fault in them is our own. */
export function parseMeasures(path: string, written: Written, law: NamedGates): Measure[] {
  const content: unknown = typeof written === 'string' ? parse(written) : written.content;
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) throw new Defect(`${path}: ${z.prettifyError(parsed.error)}`);
  const { family, title, measures } = parsed.data;
  return measures.map((measure) => {
    const unknown = [...measure.anyOf, ...measure.allOf].find(
      (gate) => !law.standards.has(gate) && !law.findings.has(gate),
    );
    if (unknown !== undefined) throw new Defect(`${path}: ${measure.id} names a gate ${unknown}`);
    if (measure.proof !== undefined && !law.proofLevels.has(measure.proof))
      throw new Defect(`${path}: ${measure.id} names a level of proof ${measure.proof}`);
    return { ...measure, family, familyTitle: title };
  });
}
