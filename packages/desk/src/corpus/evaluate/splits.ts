import type { AttributedEvent } from '../profile/ged-event.ts';
import { lotsFrom } from './lots.ts';

/** Events to learn from, and events to be asked about. */
export interface Split {
  readonly name: string;
  readonly known: readonly AttributedEvent[];
  readonly asked: readonly AttributedEvent[];
}

/** Share of events asked about, by lot, and by time where no day is named. Declared: enough to ask, and most to learn from. */
export const ASKED = 0.3;

const MILLISECONDS_A_DAY = 86_400_000;

/** Splits events by lot. Same events and seed, same split. */
export function byLot(events: readonly AttributedEvent[], seed: number): Split {
  const nextLot = lotsFrom(seed);
  const drawn = events.map((event) => ({ event, lot: nextLot() }));
  const side = (isAsked: boolean) =>
    drawn.filter(({ lot }) => lot < ASKED === isAsked).map(({ event }) => event);
  return { name: `by lot, seed ${seed}`, known: side(false), asked: side(true) };
}

/** Splits events at a day, `2017-01-01`, which is the first one asked about. */
export function byTime(events: readonly AttributedEvent[], from: string): Split {
  const first = Date.parse(from) / MILLISECONDS_A_DAY;
  return {
    name: `from ${from}`,
    known: events.filter(({ day }) => day < first),
    asked: events.filter(({ day }) => day >= first),
  };
}

/** The day from which the last three tenths of the events lie. */
export function dayOfLastEvents(events: readonly AttributedEvent[]): string {
  const days = events.map(({ day }) => day).toSorted((a, b) => a - b);
  const day = days[Math.floor((1 - ASKED) * days.length)] ?? 0;
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
