import { parse } from 'yaml';
import * as z from 'zod';
import { compareReports } from '../../evidence/index.ts';
import { Defect, type PartialDate, surelyBefore } from '../../vocabulary/index.ts';

/** Degrees of public attribution, from the least; then what the accused and the attackers say. */
export const REGISTER_DEGREES = [
  'withheld',
  'group',
  'sponsor-in-general',
  'formal-categorical',
  'joint',
  'retraction',
  'claim',
  'acknowledgement',
  'denial',
] as const;

/** One of {@link REGISTER_DEGREES}. */
export type RegisterDegree = (typeof REGISTER_DEGREES)[number];

const rowSchema = z.strictObject({
  id: z.string(),
  date: z.string(),
  speaker: z.string(),
  role: z.string(),
  incident: z.string(),
  incidentDate: z.string(),
  accused: z.string(),
  degree: z.enum(REGISTER_DEGREES),
  wordingKind: z.string(),
  wording: z.string(),
  quotation: z.string().optional(),
  disclosed: z.string(),
  /** From the incident to the statement; left out where either date is partial. */
  lagDays: z.number().int().optional(),
  followed: z.string(),
  intelligence: z.string(),
  severity: z.number().int().min(0).max(4),
  geopolitics: z.array(z.string()),
  after: z.array(z.string()),
  hostExposed: z.boolean(),
  reference: z.string(),
  verification: z.enum(['verified', 'secondary', 'unverified']),
  note: z.string().optional(),
});

/** One public statement of the register, about one proposition. */
export type RegisterRow = z.infer<typeof rowSchema>;

/** Reads `register/declarations.yaml`, which ships with the product, in order of time. */
export function parseRegister(text: string): RegisterRow[] {
  const parsed = z.array(rowSchema).safeParse(parse(text));
  if (!parsed.success)
    throw new Defect(`register/declarations.yaml: ${z.prettifyError(parsed.error)}`);
  return parsed.data.toSorted(compareReports);
}

/** What a reader looks for in the register. Texts are found anywhere in a field, whatever their case. */
export interface RegisterQuery {
  readonly speaker?: string;
  readonly accused?: string;
  readonly incident?: string;
  readonly degree?: RegisterDegree;
  /** Statements from this day on, and those of which only the month or the year is known that may be. */
  readonly since?: PartialDate;
}

/** The rows that a query asks for, in order of time. */
export function lookUp(rows: readonly RegisterRow[], query: RegisterQuery): RegisterRow[] {
  const holds = (text: string, sought: string | undefined) =>
    sought === undefined || text.toLowerCase().includes(sought.toLowerCase());
  return rows.filter(
    (row) =>
      holds(row.speaker, query.speaker) &&
      holds(row.accused, query.accused) &&
      holds(row.incident, query.incident) &&
      (query.degree === undefined || row.degree === query.degree) &&
      (query.since === undefined || !surelyBefore(row.date, query.since)),
  );
}

/** How statements of one degree are spread over time. */
export interface DegreeSummary {
  readonly degree: RegisterDegree;
  readonly statements: number;
  /** Days from incident to statement; left out where none is known. */
  readonly medianLagDays?: number;
  readonly longestLagDays?: number;
  /** Of these statements, those for which no evidence was shown. */
  readonly withNothingShown: number;
}

/** Statements by degree: how many, how late, and how many showed nothing. */
export function summariseRegister(rows: readonly RegisterRow[]): DegreeSummary[] {
  return REGISTER_DEGREES.flatMap((degree): DegreeSummary[] => {
    const these = rows.filter((row) => row.degree === degree);
    if (these.length === 0) return [];
    const lags = these.flatMap(({ lagDays }) => lagDays ?? []).sort((a, b) => a - b);
    return [
      {
        degree,
        statements: these.length,
        ...(lags.length === 0
          ? {}
          : { medianLagDays: median(lags), longestLagDays: lags[lags.length - 1]! }),
        withNothingShown: these.filter(({ intelligence }) => intelligence === 'none-shown').length,
      },
    ];
  });
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
