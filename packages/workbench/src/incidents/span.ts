import { earliestDay, type Incident, latestDay, type PartialDate } from '@respondeat/engine';

/** A stretch of time, both days included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The days from the earliest to the latest that any of these dates may mean. */
export function spanOf(dates: readonly PartialDate[]): Span | undefined {
  const firsts = dates.map(earliestDay).toSorted();
  const lasts = dates.map(latestDay).toSorted();
  const [from] = firsts;
  const to = lasts.at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Whether a date may lie within a stretch of time. A date known to the month does if any of its days does. */
export function mayLieIn(date: PartialDate, { from, to }: Span): boolean {
  return earliestDay(date) <= to && latestDay(date) >= from;
}

/** The day as a number of days, for axes. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** The day of a number of days. */
export function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** Incidents that may lie within a stretch, or all of them. */
export function incidentsIn(incidents: readonly Incident[], span: Span | undefined): Incident[] {
  return span === undefined ? [...incidents] : incidents.filter(({ date }) => mayLieIn(date, span));
}
