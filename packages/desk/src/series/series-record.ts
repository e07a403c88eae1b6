import {
  compareText,
  type DatedRow,
  earliestDay,
  latestDay,
  type Series,
} from '@respondeat/engine';
import { Document, visit } from 'yaml';

/** What tables of dated events say of a series, as a case file writes it. Who counted, and what, no table says. */
export type CountedSeries = Pick<Series, 'from' | 'to' | 'attacks' | 'responses'>;

/** Days of a series: its first and its last. */
type Days = Pick<Series, 'from' | 'to'>;

/** The rows of tables as a case file holds them: a count for each date in the period, in order, and each response. */
export function countedSeries(
  days: Days,
  attacks: readonly DatedRow[],
  responses: readonly DatedRow[],
): CountedSeries {
  const counts = new Map<string, number>();
  for (const { date, count } of within(days, attacks))
    if (count > 0) counts.set(date, (counts.get(date) ?? 0) + count);
  return {
    ...days,
    attacks: [...counts].map(([date, count]) => ({ date, count })),
    ...(responses.length > 0 && {
      responses: within(days, responses).map(({ date, label, kind }) => ({
        date,
        what: label ?? kind ?? 'response',
      })),
    }),
  };
}

/** What a table does not say and a case file asks for. */
const YOURS = ' title, by, counted and verification are yours to write';

/** How deep in the record a day with its count stands, which is written on one line as a person would. */
const DEPTH_OF_DAYS = 5;

/** A series as a record of a case file, in YAML, for its analyst to complete. */
export function seriesRecordText(id: string, counted: CountedSeries): string {
  const document = new Document({ series: [{ id, ...counted }] });
  document.commentBefore = YOURS;
  visit(document, {
    Map: (_key, map, path) => {
      map.flow = path.length >= DEPTH_OF_DAYS;
    },
  });
  return document.toString();
}

/** Rows that may lie in the period, in the order of their dates. */
function within({ from, to }: Days, rows: readonly DatedRow[]): DatedRow[] {
  return rows
    .filter(
      ({ date }) => latestDay(date) >= earliestDay(from) && earliestDay(date) <= latestDay(to),
    )
    .toSorted((one, other) => compareText(one.date, other.date));
}
