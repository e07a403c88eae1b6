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

/** The day as a number of days, for axes. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** The day of a number of days. */
export function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** An incident with the first and the last day that its date may mean. */
interface DatedIncident extends Span {
  readonly incident: Incident;
}

/** Incidents with their days, worked out once, since a brush asks for them at every move of the hand. */
export function datedIncidents(incidents: readonly Incident[]): DatedIncident[] {
  return incidents.map((incident) => ({
    incident,
    from: earliestDay(incident.date),
    to: latestDay(incident.date),
  }));
}

/** Incidents that may lie within a stretch. A date known to the month does if any of its days does. */
export function incidentsIn(dated: readonly DatedIncident[], { from, to }: Span): Incident[] {
  return dated.filter((each) => each.from <= to && each.to >= from).map(({ incident }) => incident);
}
