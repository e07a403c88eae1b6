import type { DayForm } from '../source-files/day-forms.ts';
import { sqlName, sqlText } from '../source-files/open-duckdb.ts';
import { columnNamed } from '../source-files/source-file.ts';
import { sqlDate } from '../source-files/sql-day.ts';
import type { EventExpressions } from './event-shape.ts';
import type { LicenceName } from './licences.ts';

/** A public data set that is known by its columns. */
export interface DataSet {
  /** What rows of it are called in the store. */
  readonly name: string;
  readonly title: string;
  readonly licence: LicenceName;
  /** Columns by which a file of it is known; each may have several names. */
  readonly signature: readonly (readonly string[])[];
  /** Columns of a file that comes without a header. */
  readonly withoutHeader?: readonly string[];
  /** The mapping by which it is read, as text in one form; a corrected mapping reads the same file anew. */
  readonly mapping?: string;
  /** SQL for whether a cell says a number that cannot be read for certain; such a row is no row. */
  readonly unreadNumber?: (columns: ColumnReader) => string;
  readonly expressions: (columns: ColumnReader) => EventExpressions;
  /** Where each row names its own data set, release and licence: an expression of SQL for each. */
  readonly provenance?: (columns: ColumnReader) => Readonly<Record<ProvenanceColumn, string>>;
}

/** What a row carries beside what happened. */
export const PROVENANCE = ['data_set', 'release', 'licence'] as const;

type ProvenanceColumn = (typeof PROVENANCE)[number];

/** SQL for columns of a file, by any of their names; null where the file has none of them. */
export interface ColumnReader {
  text(...names: readonly string[]): string;
  number(...names: readonly string[]): string;
  /** A day, whatever time of day follows it. */
  day(...names: readonly string[]): string;
  /** The same, where the column is known to write days in this form. */
  dayIn(form: DayForm | undefined, ...names: readonly string[]): string;
  /** A word for a code; null for a code that the map has not. */
  coded(words: Readonly<Record<string, string>>, ...names: readonly string[]): string;
}

/** SQL for all columns of a file with their texts trimmed, null where nothing is said. Those not asked for cost nothing. */
export function trimmedColumns(columns: readonly string[]): string {
  return columns.map((column) => `${trimmed(sqlName(column))} AS ${sqlName(column)}`).join(', ');
}

/** Trimming looks at every character; a text of ASCII without a space at either end needs none, which is told faster. */
function trimmed(column: string): string {
  const text = `CAST(${column} AS VARCHAR)`;
  const mayNeed = `${text} LIKE ' %' OR ${text} LIKE '% ' OR length(${text}) <> strlen(${text})`;
  return `nullif(CASE WHEN ${mayNeed} THEN trim(${text}) ELSE ${text} END, '')`;
}

/** Reads columns of a file once they are trimmed, whose names may be written in any case. */
export function columnReader(columns: readonly string[]): ColumnReader {
  const text = (...names: readonly string[]) => {
    const column = columnNamed(columns, names);
    return column === undefined ? 'NULL' : sqlName(column);
  };
  return {
    text,
    number: (...names) => `TRY_CAST(${text(...names)} AS DOUBLE)`,
    day: (...names) => sqlDate(text(...names)),
    dayIn: (form, ...names) => sqlDate(text(...names), form),
    coded: (words, ...names) => {
      const cases = Object.entries(words).map(
        ([code, word]) => `WHEN ${sqlText(code)} THEN ${sqlText(word)}`,
      );
      return `CASE ${text(...names)} ${cases.join(' ')} END`;
    },
  };
}

/** First and last day of the year in a column. */
export function wholeYear(columns: ColumnReader, ...names: readonly string[]): EventExpressions {
  const year = `TRY_CAST(${columns.text(...names)} AS INTEGER)`;
  return {
    day: `make_date(${year}, 1, 1)`,
    day_to: `make_date(${year}, 12, 31)`,
    day_precision: `'year'`,
  };
}

/** Texts joined where they are there. */
export function joined(separator: string, ...texts: readonly string[]): string {
  return `nullif(concat_ws(${sqlText(separator)}, ${texts.join(', ')}), '')`;
}
