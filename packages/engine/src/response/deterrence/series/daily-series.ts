import { FEWEST_DAYS, MOST_DAYS } from '../../../casefile/index.ts';
import {
  dayNumber,
  dayWith,
  earliestDay,
  latestDay,
  type Outcome,
  type PartialDate,
  type Problem,
} from '../../../vocabulary/index.ts';
import type { DatedRow } from './parse-dated-rows.ts';

/** Counts of events on consecutive days. */
export interface DailySeries {
  /** `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly counts: Float64Array;
  /** Times of the events in days from the first, in order, where every event has one. */
  readonly times?: Float64Array;
  /** Events left out because their day is not known, and because it lies outside. */
  readonly undated: number;
  readonly outside: number;
}

/** Events with their date, and their time where it is known. */
type DatedCount = Pick<DatedRow, 'date' | 'time' | 'count'>;

/** Days that a series is to cover; from the first event to the last where left out. */
export interface Period {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** The day so many days after another, `YYYY-MM-DD`. */
export function dayAfter(firstDay: string, days: number): string {
  return dayWith(dayNumber(firstDay) + days);
}

/** Counts of each day of a period. A day without a row counts as one without an event. */
export function dailySeries(
  rows: readonly DatedCount[],
  { from, to }: Period = {},
): Outcome<DailySeries> {
  const dated = rows.filter(({ date }) => date.length === 10);
  const numbers = dated.map(({ date }) => dayNumber(date));
  const least = numbers.reduce((low, day) => Math.min(low, day), Infinity);
  const most = numbers.reduce((high, day) => Math.max(high, day), -Infinity);
  const first = from === undefined ? least : dayNumber(earliestDay(from));
  const last = to === undefined ? most : dayNumber(latestDay(to));
  const days = last - first + 1;
  if (!(days >= FEWEST_DAYS)) return refuse(tooShort(dated.length === 0 ? 0 : Math.max(0, days)));
  if (days > MOST_DAYS) return refuse(tooLong(days));
  const counts = new Float64Array(days);
  let outside = 0;
  for (const [index, { count }] of dated.entries()) {
    const place = (numbers[index] as number) - first;
    if (place >= 0 && place < days) counts[place]! += count;
    else outside += count;
  }
  const firstDay = dayWith(first);
  const undated = rows
    .filter(({ date }) => date.length < 10)
    .reduce((sum, { count }) => sum + count, 0);
  const times = timesIn(dated, { first, days });
  const series = { firstDay, lastDay: dayAfter(firstDay, days - 1), counts, undated, outside };
  return { ok: true, value: times === undefined ? series : { ...series, times } };
}

/** Events of the other side on the days of a series; those on other days are left out and counted. */
export function onDaysOf(
  { firstDay, lastDay }: DailySeries,
  rows: readonly DatedCount[],
): Outcome<DailySeries> {
  return dailySeries(rows, { from: firstDay, to: lastDay });
}

/** Times of all events of a period, where each row is one event with a time; `undefined` where one has none. */
function timesIn(
  rows: readonly DatedCount[],
  { first, days }: { first: number; days: number },
): Float64Array | undefined {
  if (rows.some(({ time, count }) => time === undefined || count !== 1)) return undefined;
  const times = rows.map(({ date, time = 0 }) => dayNumber(date) - first + time);
  return Float64Array.from(times.filter((time) => time >= 0 && time < days)).sort();
}

function refuse(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}

function tooShort(days: number): Problem {
  return {
    code: 'series.too-short',
    path: '',
    because: `the series has ${days} days, and under ${FEWEST_DAYS} nothing is told apart`,
    try: 'give a longer record, or widen the period; days without an event count too',
  };
}

function tooLong(days: number): Problem {
  return {
    code: 'series.too-long',
    path: '',
    because: `the series has ${days} days; at most ${MOST_DAYS} are read`,
    try: 'look for a date with a wrong year, or give a period',
  };
}
