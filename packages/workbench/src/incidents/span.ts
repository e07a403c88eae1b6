import { dayNumber, earliestDay, latestDay, type PartialDate } from '@respondeat/engine';

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

/** Incidents that a map shows in full ink; more than these are a crowd: their points grow pale and small, so that where they
 *  lie together stays darker, and are painted when the hand rests. Declared. */
export const INKED = 2_000;

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
