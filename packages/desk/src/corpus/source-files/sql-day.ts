import { DAY_FORMS, type DayForm } from './day-forms.ts';
import { sqlName, sqlText } from './open-duckdb.ts';

/**
 * Ways in which data sets write a day, beside 2021-02-15 with or without a time of day after it. None leaves open which
 * number is the month.
 */
const FORMATS = ['%Y%m%d', '%d %B %Y', '%d %b %Y', '%d-%b-%Y', '%B %d, %Y'] as const;

/** Characters of a day written as a number. */
const NUMBER_LENGTH = 8;

/** A day before which no date was meant: DuckDB takes 01/02/03 for a day of the year 1. Declared: no data set goes back so far. */
const NO_YEAR = `DATE '1000-01-01'`;

/**
 * SQL for the date in an expression of text; null where it cannot be read for certain. A failed cast takes three times as
 * long as a failed format, so days that look like numbers are tried as formats first; what comes out is the same. Where
 * the form of the days is known, that is tried before the ways that need none.
 */
export function sqlDate(text: string, form?: DayForm): string {
  const formats = FORMATS.map(sqlText).join(', ');
  const cast = `TRY_CAST(left(${text}, 10) AS DATE)`;
  const formatted = `CAST(try_strptime(${text}, [${formats}]) AS DATE)`;
  const certain = withYear(
    `CASE WHEN length(${text}) = ${NUMBER_LENGTH} THEN coalesce(${formatted}, ${cast}) ELSE coalesce(${cast}, ${formatted}) END`,
  );
  if (form === undefined) return certain;
  // What stands behind a blank is a time of day.
  const day = `split_part(${text}, ' ', 1)`;
  const inForm = `CAST(try_strptime(${day}, ${sqlText(DAY_FORMS[form])}) AS DATE)`;
  return `coalesce(${withYear(inForm)}, ${certain})`;
}

/** Null for a date whose year is no year; of nothing and a date, `greatest` takes the date. */
function withYear(date: string): string {
  return `nullif(greatest(${date}, ${NO_YEAR}), ${NO_YEAR})`;
}

/** SQL for the day in a column, counted from 1970-01-01; null where it cannot be read for certain. */
export function sqlDay(column: string): string {
  const date = sqlDate(`trim(CAST(${sqlName(column)} AS VARCHAR))`);
  return `date_diff('day', DATE '1970-01-01', ${date})::INTEGER`;
}
