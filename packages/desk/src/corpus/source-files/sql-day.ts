import { sqlName, sqlText } from './open-duckdb.ts';

/**
 * Ways in which data sets write a day, beside 2021-02-15 with or without a time of day after it. None leaves open which
 * number is the month.
 */
const FORMATS = ['%Y%m%d', '%d %B %Y', '%d %b %Y', '%d-%b-%Y', '%B %d, %Y'] as const;

/** Characters of a day written as a number. */
const NUMBER_LENGTH = 8;

/**
 * SQL for the date in an expression of text; null where it cannot be read for certain. A failed cast takes three times as
 * long as a failed format, so days that look like numbers are tried as formats first; what comes out is the same.
 */
export function sqlDate(text: string): string {
  const formats = FORMATS.map(sqlText).join(', ');
  const cast = `TRY_CAST(left(${text}, 10) AS DATE)`;
  const formatted = `CAST(try_strptime(${text}, [${formats}]) AS DATE)`;
  return `CASE WHEN length(${text}) = ${NUMBER_LENGTH} THEN coalesce(${formatted}, ${cast}) ELSE coalesce(${cast}, ${formatted}) END`;
}

/** SQL for the day in a column, counted from 1970-01-01; null where it cannot be read for certain. */
export function sqlDay(column: string): string {
  const date = sqlDate(`trim(CAST(${sqlName(column)} AS VARCHAR))`);
  return `date_diff('day', DATE '1970-01-01', ${date})::INTEGER`;
}
