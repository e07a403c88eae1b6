import { dayWith, timeTicks } from '@respondeat/engine';
import type { DayRange } from './span.ts';

/** Most days that are written. Declared: what stands side by side on a narrow screen. */
const MOST = 6;

/** A day that is written beneath an axis. */
interface Tick {
  readonly day: number;
  /** As precise as the ticks part: a year, a month or a day. */
  readonly label: string;
}

/** Days that a reader counts in, within a stretch. */
export function ticksOf({ first, last }: DayRange): Tick[] {
  const days = timeTicks({ from: first, to: last }, MOST).map(({ day }) => day);
  const dates = days.map(dayWith);
  const length = [4, 7].find((digits) =>
    dates.every((date) => date.endsWith('-01-01'.slice(digits - 4))),
  );
  return days.map((day, place) => ({ day, label: dates[place]!.slice(0, length) }));
}
