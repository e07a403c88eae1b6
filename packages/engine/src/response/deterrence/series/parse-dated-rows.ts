import {
  isPartialDate,
  type Outcome,
  type PartialDate,
  type Problem,
} from '../../../vocabulary/index.ts';
import { readDelimited, type TextRow } from './delimited-text.ts';

/** One event, or the events of one day, as a file tells them. */
export interface DatedRow {
  readonly line: number;
  readonly date: PartialDate;
  /** Share of the day gone, from 0 to 1; absent where no time is told. */
  readonly time?: number;
  readonly count: number;
  readonly kind?: string;
  /** What happened, in a few words. */
  readonly label?: string;
}

/** A date, and perhaps a time of day: `2021-02-15`, `2021-02`, `2021-02-15T21:30:00Z`. */
const MOMENT =
  /^(\d{4}(?:-\d{2}){0,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|\+00:00)?)?$/;

/** Problems told at most. Declared: whoever mends these will see whether the rest are of the same kind. */
const MOST_PROBLEMS = 20;

/**
 * Reads dated events from a table: a column `date`, and where they are there `count` (how many events; one where there is no
 * such column), `kind` and `label`. Other columns are the writer's own. Dates may be partial; times are in UTC.
 */
export function parseDatedRows(text: string): Outcome<readonly DatedRow[]> {
  const read = readDelimited(text);
  if (!read.ok) return read;
  const [first] = read.value;
  if (first === undefined) return refuse([noRow()]);
  if (!first.cells.has('date')) return refuse([noDateColumn([...first.cells.keys()])]);
  const rows: DatedRow[] = [];
  const problems: Problem[] = [];
  for (const row of read.value) {
    const parsed = parseRow(row);
    if (parsed.ok) rows.push(parsed.value);
    else problems.push(...parsed.problems);
  }
  return problems.length > 0 ? refuse(problems.slice(0, MOST_PROBLEMS)) : { ok: true, value: rows };
}

function refuse(problems: readonly Problem[]): Outcome<never> {
  return { ok: false, problems };
}

function parseRow({ line, cells }: TextRow): Outcome<DatedRow> {
  const moment = momentOf(cells.get('date') as string);
  const count = countOf(cells.get('count'));
  const problems = [
    ...(moment === undefined ? [badDate(line, cells.get('date') as string)] : []),
    ...(count === undefined ? [badCount(line, cells.get('count') as string)] : []),
  ];
  if (moment === undefined || count === undefined) return refuse(problems);
  const kind = cells.get('kind');
  const label = cells.get('label');
  const words = { ...(kind !== undefined && { kind }), ...(label !== undefined && { label }) };
  return { ok: true, value: { line, ...moment, count, ...words } };
}

function momentOf(text: string): { date: string; time?: number } | undefined {
  const [, date, hour, minute, second = '0'] = MOMENT.exec(text) ?? [];
  if (date === undefined || !isPartialDate(date)) return undefined;
  if (hour === undefined) return { date };
  const [hours, minutes, seconds] = [hour, minute, second].map(Number) as [number, number, number];
  if (date.length < 10 || hours > 23 || minutes > 59 || seconds >= 60) return undefined;
  return { date, time: (hours * 3600 + minutes * 60 + seconds) / 86_400 };
}

function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return 1;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function noRow(): Problem {
  return {
    code: 'series.empty',
    path: '',
    because: 'the file has titles and no row',
    try: 'add a row for each event, or for each day with its count',
  };
}

function noDateColumn(titles: readonly string[]): Problem {
  return {
    code: 'series.no-date',
    path: 'line 1',
    line: 1,
    because: `no column is called \`date\`; there are ${titles.map((title) => `\`${title}\``).join(', ')}`,
    try: 'call the column of dates `date`, and write dates as 2021-02-15',
  };
}

function badDate(line: number, text: string): Problem {
  return {
    code: 'series.date',
    path: `line ${line}`,
    line,
    because: `\`${text}\` is not a date of the calendar in a form that is read`,
    try: 'write 2021-02-15, 2021-02 where the day is not known, or 2021-02-15T21:30Z with a time in UTC',
  };
}

function badCount(line: number, text: string): Problem {
  return {
    code: 'series.count',
    path: `line ${line}`,
    line,
    because: `\`${text}\` is not a number of events`,
    try: 'write a whole number from 0 on; a day without a count is left out of the file',
  };
}
