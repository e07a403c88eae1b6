import { sqlName, sqlText } from './open-duckdb.ts';

/**
 * Ways in which data sets write a day, beside 2021-02-15 with or without a time of day after it. None leaves open which
 * number is the month.
 */
const FORMATS = ['%Y%m%d', '%d %B %Y', '%d %b %Y', '%d-%b-%Y', '%B %d, %Y'] as const;

/** SQL for the date in an expression of text; null where it cannot be read for certain. */
export function sqlDate(text: string): string {
  const formats = FORMATS.map(sqlText).join(', ');
  return `coalesce(TRY_CAST(left(${text}, 10) AS DATE), CAST(try_strptime(${text}, [${formats}]) AS DATE))`;
}

/** SQL for the day in a column, counted from 1970-01-01; null where it cannot be read for certain. */
export function sqlDay(column: string): string {
  const date = sqlDate(`trim(CAST(${sqlName(column)} AS VARCHAR))`);
  return `date_diff('day', DATE '1970-01-01', ${date})::INTEGER`;
}
