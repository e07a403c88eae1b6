/** A date known to the year, the month or the day: `1983`, `1983-10`, `1983-10-23`. Its length is its precision. */
export type PartialDate = string;

export const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether the text is a partial date that exists in the calendar (no 31 February). */
export function isPartialDate(text: string): boolean {
  if (!PARTIAL_DATE.test(text)) return false;
  if (text.length < 10) return true;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** First day that the partial date may mean, as `YYYY-MM-DD`. */
export function earliestDay(date: PartialDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day that the partial date may mean, as `YYYY-MM-DD`. */
export function latestDay(date: PartialDate): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split('-').map(Number) as [number, number];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${date}-${String(lastDay).padStart(2, '0')}`;
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
