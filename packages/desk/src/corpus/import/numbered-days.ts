import { type DayForm, possibleForms } from '../source-files/day-forms.ts';
import type { Database } from '../source-files/open-duckdb.ts';
import { sqlName, sqlText } from '../source-files/open-duckdb.ts';

/** A day in numbers that do not tell which is the month, with a time of day behind it or none. The same in both languages. */
const NUMBERED = '^([0-9]{1,2})([/.-])([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})( .*)?$';

/** Whether any of these cells is such a day, so that it is worth reading the whole column. */
export function hasNumberedDays(cells: readonly unknown[]): boolean {
  const numbered = new RegExp(NUMBERED);
  return cells.some((cell) => typeof cell === 'string' && numbered.test(cell.trim()));
}

/** The forms that the days of a column can have, by all of its rows; none where no day is written in numbers. */
export async function formsOfDays(
  { connection }: Database,
  relation: string,
  column: string,
): Promise<readonly DayForm[]> {
  const part = (group: number) => `regexp_extract(cell, ${sqlText(NUMBERED)}, ${group})`;
  const highest = (group: number) => `max(CAST(${part(group)} AS INTEGER))`;
  const read = await connection.runAndReadAll(
    `SELECT ${part(2)} AS separator, length(${part(4)})::INTEGER AS digits, ${highest(1)}, ${highest(3)}, ${highest(4)}
       FROM (SELECT trim(CAST(${sqlName(column)} AS VARCHAR)) AS cell FROM ${relation})
       WHERE regexp_full_match(cell, ${sqlText(NUMBERED)})
       GROUP BY ALL ORDER BY count(*) DESC, separator, digits LIMIT 1`,
  );
  const [found] = read.getRows();
  if (found === undefined) return [];
  const [highestFirst, highestSecond, highestYear] = found.slice(2).map(Number) as [
    number,
    number,
    number,
  ];
  return possibleForms({
    separator: String(found[0]),
    yearDigits: Number(found[1]),
    highestFirst,
    highestSecond,
    highestYear,
  });
}
