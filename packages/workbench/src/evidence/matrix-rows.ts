import type { CaseFile, Judgement, Report } from '@respondeat/engine';
import type { Diagnosticity } from '../attribution/what-if-messages.ts';

/** One row of the matrix: a report, a trace or a judgement, and what it does to each hypothesis. */
export interface MatrixRow {
  readonly id: string;
  readonly kind: 'report' | 'trace' | 'judgement';
  readonly says: string;
  readonly date: string;
  readonly origin: string;
  /** Reliability of the source of a report. */
  readonly grade: string | undefined;
  readonly credibility: number | undefined;
  readonly diagnosticity: Diagnosticity | undefined;
  /** Ratings of a judgement, by candidate. */
  readonly ratings: Judgement['ratings'] | undefined;
}

/** The five steps of a rating, from 1 to 5. */
export const STEPS = [
  'much-less-likely',
  'less-likely',
  'even',
  'more-likely',
  'much-more-likely',
] as const satisfies readonly Judgement['ratings'][string][];

/** Rows for everything that speaks about an incident, the most telling first, origins together. */
export function matrixRows(
  caseFile: CaseFile,
  incident: string,
  each: readonly Diagnosticity[],
): MatrixRow[] {
  const byItem = new Map(each.map((one) => [one.item, one]));
  const grades = new Map(caseFile.sources.map(({ id, reliability }) => [id, reliability]));
  const rows = [
    ...caseFile.reports.map((report) => reportRow(report, grades, byItem)),
    ...(caseFile.traces ?? [])
      .filter((trace) => trace.incident === incident)
      .map(
        ({ id, what, date = '' }): MatrixRow => ({
          ...bare(id, 'trace', byItem),
          says: what,
          date,
        }),
      ),
    ...(caseFile.judgements ?? [])
      .filter((judgement) => judgement.incident === incident)
      .map(
        ({ id, item, date, ratings }): MatrixRow => ({
          ...bare(id, 'judgement', byItem),
          says: item,
          date,
          ratings,
        }),
      ),
  ];
  return byOrigin(rows);
}

function reportRow(
  { id, says, date, source, credibility }: Report,
  grades: ReadonlyMap<string, string>,
  byItem: ReadonlyMap<string, Diagnosticity>,
): MatrixRow {
  return { ...bare(id, 'report', byItem), says, date, credibility, grade: grades.get(source) };
}

function bare(
  id: string,
  kind: MatrixRow['kind'],
  byItem: ReadonlyMap<string, Diagnosticity>,
): MatrixRow {
  const diagnosticity = byItem.get(id);
  return {
    id,
    kind,
    says: '',
    date: '',
    origin: diagnosticity?.origin.split(' → ')[0] ?? '',
    grade: undefined,
    credibility: undefined,
    diagnosticity,
    ratings: undefined,
  };
}

/** How far a row parts the hypotheses: the distance between what it does to the one and to the other, in log-odds. */
export function spreadOf({ diagnosticity }: MatrixRow): number {
  const moved = Object.values(diagnosticity?.logOdds ?? {}).filter(Number.isFinite);
  return moved.length === 0 ? 0 : Math.max(...moved) - Math.min(...moved);
}

/** Judgements first, since they are what is rated here; then origins by their most telling row. */
function byOrigin(rows: readonly MatrixRow[]): MatrixRow[] {
  const groups = [...Map.groupBy(rows, ({ id, origin }) => origin || id).values()].map((group) =>
    group.toSorted((a, b) => spreadOf(b) - spreadOf(a)),
  );
  const weight = (group: readonly MatrixRow[]) =>
    group[0]?.kind === 'judgement' ? Number.POSITIVE_INFINITY : spreadOf(group[0]!);
  return groups.toSorted((a, b) => weight(b) - weight(a) || 0).flat();
}
