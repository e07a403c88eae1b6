import { dayNumber, earliestDay, latestDay } from '../vocabulary/index.ts';
import type { Extent } from './scale.ts';

/** A place on a time axis that carries a label. */
export interface Tick {
  readonly day: number;
  readonly label: string;
}

/** Ticks at every so many days, months or years, from fine to coarse. */
interface Step {
  readonly unit: 'day' | 'month' | 'year';
  readonly every: number;
  readonly days: number;
}

const DAY_IN_MILLISECONDS = 86_400_000;

/** Steps that a reader can count in. */
const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10].map((every) => ({ unit: 'day', every, days: every }) as const),
  ...[1, 2, 3, 6].map((every) => ({ unit: 'month', every, days: every * 30 }) as const),
  ...[1, 2, 5, 10, 20, 50, 100].map(
    (every) => ({ unit: 'year', every, days: every * 365 }) as const,
  ),
];

const COARSEST: Step = { unit: 'year', every: 200, days: 200 * 365 };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** First and last day that a partial date may mean, counted from 1 January 1970. */
export function daySpan(date: string): Extent {
  return { from: dayNumber(earliestDay(date)), to: dayNumber(latestDay(date)) };
}

/** A partial date for reading: `15 Feb 2021`, `Feb 2021`, `2021`. */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-');
  const words = [day === undefined ? '' : String(Number(day)), monthName(month), year];
  return words.filter((word) => word !== '').join(' ');
}

/** The days from one to another for reading, as short as they can be told. */
export function spanText({ from, to }: { from: string; to: string }): string {
  if (from === to) return dateText(from);
  const whole = [from.slice(0, 4), from.slice(0, 7)].find(
    (date) => earliestDay(date) === from && latestDay(date) === to,
  );
  return whole === undefined ? `${dateText(from)} – ${dateText(to)}` : dateText(whole);
}

/** Ticks for a stretch of days, at most so many, at whole days, months or years. */
export function timeTicks({ from, to }: Extent, atMost: number): Tick[] {
  const step = STEPS.find(({ days }) => (to - from) / days <= atMost) ?? COARSEST;
  const ticks: Tick[] = [];
  for (let tick = firstTick(from, step); tick.day <= to; tick = nextTick(tick.day, step)) {
    if (tick.day >= from) ticks.push(tick);
  }
  return ticks;
}

function monthName(month: string | undefined): string {
  return month === undefined ? '' : (MONTHS[Number(month) - 1] ?? '');
}

function calendar(day: number): { year: number; month: number; date: number } {
  const moment = new Date(day * DAY_IN_MILLISECONDS);
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth(),
    date: moment.getUTCDate(),
  };
}

function firstTick(from: number, step: Step): Tick {
  const { year, month } = calendar(from);
  if (step.unit === 'day') return tickAt(Math.ceil(from / step.every) * step.every, step);
  if (step.unit === 'month') return tickAt(monthStart(year, month - (month % step.every)), step);
  return tickAt(monthStart(year - (year % step.every), 0), step);
}

function nextTick(day: number, step: Step): Tick {
  const { year, month } = calendar(day);
  if (step.unit === 'day') return tickAt(day + step.every, step);
  if (step.unit === 'month') return tickAt(monthStart(year, month + step.every), step);
  return tickAt(monthStart(year + step.every, 0), step);
}

function monthStart(year: number, month: number): number {
  return Math.round(Date.UTC(year, month, 1) / DAY_IN_MILLISECONDS);
}

function tickAt(day: number, { unit }: Step): Tick {
  const { year, month, date } = calendar(day);
  const label = {
    day: `${date} ${MONTHS[month]}`,
    month: `${MONTHS[month]} ${year}`,
    year: String(year),
  };
  return { day, label: label[unit] };
}
