import { earliestDay, latestDay, type PartialDate } from '@respondeat/engine';

/** A stretch of time, both days included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A stretch of time as numbers of days, for whatever reckons with it; both included. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** The days from the earliest to the latest that any of these dates may mean. */
export function spanOf(dates: readonly PartialDate[]): Span | undefined {
  const distinct = [...new Set(dates)];
  const [from] = distinct.map(earliestDay).toSorted();
  const to = distinct.map(latestDay).toSorted().at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** A stretch of time as numbers of days. */
export function rangeOf({ from, to }: Span): DayRange {
  return { first: dayNumber(from), last: dayNumber(to) };
}

/** The day as a number of days, for axes. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** The day of a number of days. */
export function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
