import { dayNumber, earliestDay, type Incident, latestDay } from '@respondeat/engine';
import type { DayRange } from './span.ts';

/** The days that the dates of incidents may mean, worked out and sorted once, since a brush asks at every move. */
export class IncidentDays {
  /** By place of the incident in what was given: the first day that its date may mean. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  readonly #sortedFirsts: Int32Array;
  readonly #sortedLasts: Int32Array;

  constructor(incidents: readonly Incident[]) {
    const bounds = new Map<string, DayRange>();
    this.firsts = new Int32Array(incidents.length);
    this.lasts = new Int32Array(incidents.length);
    for (const [place, { date }] of incidents.entries()) {
      const known = bounds.get(date) ?? boundsOf(date);
      bounds.set(date, known);
      this.firsts[place] = known.first;
      this.lasts[place] = known.last;
    }
    this.#sortedFirsts = this.firsts.toSorted();
    this.#sortedLasts = this.lasts.toSorted();
  }

  /** Whether an incident may lie within a stretch. A date known to the month does if any of its days does. */
  isWithin(place: number, { first, last }: DayRange): boolean {
    return this.firsts[place]! <= last && this.lasts[place]! >= first;
  }

  /** How many may lie within a stretch: all but those that begin after it and those that end before it. */
  countWithin({ first, last }: DayRange): number {
    return countBelow(this.#sortedFirsts, last + 1) - countBelow(this.#sortedLasts, first);
  }
}

function boundsOf(date: string): DayRange {
  return { first: dayNumber(earliestDay(date)), last: dayNumber(latestDay(date)) };
}

/** How many of sorted numbers are smaller than one. */
function countBelow(sorted: Int32Array, bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
