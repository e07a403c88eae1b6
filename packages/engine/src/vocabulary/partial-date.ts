/** A date known to the year, the month or the day: `1983`, `1983-10`, `1983-10-23`. Its length is its precision. */
export type PartialDate = string;

/** The form of a partial date; whether the calendar has it is {@link isPartialDate}'s to say. */
export const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month written `YYYY-MM`, in the Gregorian calendar. */
export function daysOfMonth(month: PartialDate): number {
  const [year, ordinal] = month.split('-').map(Number) as [number, number];
  if (ordinal === 2 && isLeapYear(year)) return 29;
  return DAYS_OF_MONTHS[ordinal - 1] as number;
}

/** Whether the text is a partial date that exists in the calendar (no 31 February). */
export function isPartialDate(text: string): boolean {
  if (!PARTIAL_DATE.test(text)) return false;
  return text.length < 10 || Number(text.slice(8)) <= daysOfMonth(text.slice(0, 7));
}

/** First day that the partial date may mean, as `YYYY-MM-DD`. */
export function earliestDay(date: PartialDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day that the partial date may mean, as `YYYY-MM-DD`. */
export function latestDay(date: PartialDate): string {
  if (date.length === 10) return date;
  return date.length === 4 ? `${date}-12-31` : `${date}-${daysOfMonth(date)}`;
}

const DAY_IN_MILLISECONDS = 86_400_000;

/** Number of a day `YYYY-MM-DD` counted from 1 January 1970. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_IN_MILLISECONDS);
}

/** The day with this number, as `YYYY-MM-DD`. */
export function dayWith(number: number): string {
  return new Date(number * DAY_IN_MILLISECONDS).toISOString().slice(0, 10);
}

/** How many days there are from one day to another, both among them; less than 1 where the last comes first. */
export function spanInDays(firstDay: string, lastDay: string): number {
  return dayNumber(lastDay) - dayNumber(firstDay) + 1;
}

/** Whether the first date surely lies before the second, whatever days they mean. */
export function surelyBefore(first: PartialDate, second: PartialDate): boolean {
  return latestDay(first) < earliestDay(second);
}

/**
 * Whether something dated `date` may be known on the day `asOf`.
 * A partial date counts from its last day, so that a dossier as of a day never leans on what may have come later.
 */
export function knownBy(date: PartialDate, asOf: PartialDate): boolean {
  return latestDay(date) <= latestDay(asOf);
}
