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

/** How many draws, and from which seed. */
export interface Draws {
  readonly draws: number;
  readonly seed: number;
}

/** How often each event counts in each draw: weeks of events drawn with replacement (a block bootstrap, Künsch 1989). */
export function weightsByWeek(events: readonly GedEvent[], drawing: Draws): Float64Array[] {
  return drawnWeights(
    events.map(({ day }) => Math.floor(day / DAYS_TOGETHER)),
    drawing,
  );
}

/** How often each thing counts in each draw, where things of one block are drawn together, with replacement. */
export function drawnWeights(
  blockOf: readonly (number | string)[],
  { draws, seed }: Draws,
): Float64Array[] {
  const placeOf = new Map([...new Set(blockOf)].map((block, place) => [block, place]));
  const random = seededRandom(seed);
  return Array.from({ length: draws }, () => {
    const times = new Float64Array(placeOf.size);
    for (let draw = 0; draw < times.length; draw++)
      times[Math.floor(random() * times.length)]! += 1;
    return Float64Array.from(blockOf, (block) => times[placeOf.get(block)!]!);
  });
}

/** The middle 95 % of drawn figures, those that are none left out; none where hardly any is one. */
export function middleOf(figures: readonly number[]): DrawnInterval | undefined {
  const sorted = figures.filter((figure) => !Number.isNaN(figure)).toSorted((a, b) => a - b);
  if (sorted.length < figures.length / 2 || sorted.length === 0) return undefined;
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { lower: at(ENDS[0]), upper: at(ENDS[1]) };
}
