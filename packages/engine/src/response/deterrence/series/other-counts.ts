import {
  earliestDay,
  isPartialDate,
  latestDay,
  type Outcome,
  type PartialDate,
  type Problem,
} from '../../../vocabulary/index.ts';
import { readDelimited, type TextRow } from './delimited-text.ts';
import type { DatedRow } from './parse-dated-rows.ts';

/** A count of events that somebody else published for a period. */
export interface OtherCount {
  readonly from: PartialDate;
  readonly to: PartialDate;
  readonly count: number;
  readonly countedBy: string;
  /** What was counted, in a few words: definitions differ. */
  readonly what: string;
}

/** Somebody else's count beside that of the series in the same period. */
export interface CountBeside extends OtherCount {
  readonly inSeries: number;
}

const COLUMNS = ['from', 'to', 'count', 'counted by', 'what'] as const;

/** Reads counts by others: a table with the columns `from`, `to`, `count`, `counted by` and `what`. */
export function parseOtherCounts(text: string): Outcome<readonly OtherCount[]> {
  const read = readDelimited(text);
  if (!read.ok) return read;
  const [first] = read.value;
  const missing = COLUMNS.filter((name) => first !== undefined && !first.cells.has(name));
  if (missing.length > 0) return { ok: false, problems: missing.map(noColumn) };
  const problems = read.value.flatMap(faultsOf);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: read.value.map(({ cells }) => ({
      from: cells.get('from') as string,
      to: cells.get('to') as string,
      count: Number(cells.get('count')),
      countedBy: cells.get('counted by') as string,
      what: cells.get('what') as string,
    })),
  };
}

/** Counts by others beside the rows of a series in the same periods, rows known by their month among them where it lies
 *  within. Definitions differ, so that a ratio is a hint and no correction. */
export function setBeside(
  rows: readonly DatedRow[],
  others: readonly OtherCount[],
): readonly CountBeside[] {
  return others.map((other) => ({ ...other, inSeries: countBetween(rows, other) }));
}

/** Largest count by others over that of the series, or `undefined` where there is none to compare. */
export function largestShortfall(beside: readonly CountBeside[]): number | undefined {
  const ratios = beside
    .filter(({ inSeries }) => inSeries > 0)
    .map(({ count, inSeries }) => count / inSeries);
  return ratios.length === 0 ? undefined : Math.max(...ratios);
}

function countBetween(rows: readonly DatedRow[], { from, to }: OtherCount): number {
  return rows
    .filter(
      ({ date }) => earliestDay(date) >= earliestDay(from) && latestDay(date) <= latestDay(to),
    )
    .reduce((sum, { count }) => sum + count, 0);
}

function faultsOf({ line, cells }: TextRow): Problem[] {
  const [from, to, count] = ['from', 'to', 'count'].map((name) => cells.get(name) as string) as [
    string,
    string,
    string,
  ];
  const at = { path: `line ${line}`, line };
  return [
    ...[from, to]
      .filter((date) => !isPartialDate(date))
      .map((date) => ({
        code: 'series.date',
        ...at,
        because: `\`${date}\` is not a date of the calendar in a form that is read`,
        try: 'write 2021-02-15, 2021-02 or 2021',
      })),
    ...(/^\d{1,9}$/.test(count)
      ? []
      : [
          {
            code: 'series.count',
            ...at,
            because: `\`${count}\` is not a number of events`,
            try: 'write a whole number from 0 on',
          },
        ]),
  ];
}

function noColumn(name: string): Problem {
  return {
    code: 'series.no-column',
    path: 'line 1',
    line: 1,
    because: `no column is called \`${name}\``,
    try: `the columns of counts by others are ${COLUMNS.join(', ')}`,
  };
}
