import { seededRandom } from '@respondeat/engine';
import type { GedEvent } from '../profile/ged-event.ts';

/** Days whose events are drawn together. Declared: events of one offensive are alike, and single ones would look like more proof than they are. */
const DAYS_TOGETHER = 7;

/** Ends of a 95 % interval, as shares of the draws. */
const ENDS = [0.025, 0.975] as const;

/** Where 95 % of draws lie. */
export interface DrawnInterval {
  readonly lower: number;
  readonly upper: number;
}

/** How often each event counts in each draw: weeks of events drawn with replacement (a block bootstrap, Künsch 1989). */
export function drawnWeights(
  events: readonly GedEvent[],
  { draws, seed }: { draws: number; seed: number },
): readonly Float64Array[] {
  const weekOf = events.map(({ day }) => Math.floor(day / DAYS_TOGETHER));
  const weeks = [...new Set(weekOf)].toSorted((a, b) => a - b);
  const placeOf = new Map(weeks.map((week, place) => [week, place]));
  const random = seededRandom(seed);
  return Array.from({ length: draws }, () => {
    const times = new Float64Array(weeks.length);
    for (let draw = 0; draw < weeks.length; draw++)
      times[Math.floor(random() * weeks.length)]! += 1;
    return Float64Array.from(weekOf, (week) => times[placeOf.get(week)!]!);
  });
}

/** The middle 95 % of drawn figures, those that are none left out; none where hardly any is one. */
export function middleOf(figures: readonly number[]): DrawnInterval | undefined {
  const sorted = figures.filter((figure) => !Number.isNaN(figure)).toSorted((a, b) => a - b);
  if (sorted.length < figures.length / 2 || sorted.length === 0) return undefined;
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { lower: at(ENDS[0]), upper: at(ENDS[1]) };
}
