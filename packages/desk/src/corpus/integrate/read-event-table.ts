import type { Outcome, Problem } from '@respondeat/engine';
import type { Database } from '../source-files/open-duckdb.ts';
import { readProblem } from '../source-files/read-problem.ts';
import { linesOfRecords } from '../source-files/record-lines.ts';
import {
  bytesOf,
  columnNamed,
  openSourceFile,
  type SourceFile,
  textOfColumn,
  withColumns,
} from '../source-files/source-file.ts';
import { sqlDay } from '../source-files/sql-day.ts';
import { USUAL_NAMES } from '../source-files/usual-names.ts';
import { EventRows, type FaultyRow, type RowFault } from './event-rows.ts';
import type { EventTable } from './event-table.ts';
import { PRECISIONS } from './meltt-score.ts';

/** A table of events, and rows of its file that could not be used. */
export interface ReadEvents {
  readonly table: EventTable;
  readonly skipped: readonly Problem[];
}

/** Rows told of one by one; the others are counted. Declared: what a person reads. */
const MOST_TOLD = 10;

interface Columns {
  readonly id: string;
  readonly day: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly deaths: string | undefined;
  /** Columns of words, by the name that sources share. */
  readonly words: ReadonlyMap<string, string>;
}

/** The events of a file, as far as integration compares them. Rows without an id, a day or a place are skipped and told. */
export async function readEventTable(
  database: Database,
  { name, path }: { name: string; path: string },
): Promise<Outcome<ReadEvents>> {
  const opened = openSourceFile(path);
  if (!opened.ok) return opened;
  const file = await withColumns(opened.value);
  if (!file.ok) return file;
  const columns = columnsOf(file.value);
  if (!columns.ok) return columns;
  try {
    const rows = await readRows(database, file.value, columns.value);
    const table = rows.table(name, [...columns.value.words.keys()]);
    const skipped = await skippedRows(file.value, columns.value, rows.faults);
    return { ok: true, value: { table, skipped } };
  } catch (error) {
    return { ok: false, problems: [readProblem(path, error)] };
  }
}

function columnsOf({ columns, path }: SourceFile): Outcome<Columns> {
  const named = (names: readonly string[]) => columnNamed(columns, names);
  const found = {
    id: named(USUAL_NAMES.id),
    day: named(USUAL_NAMES.day),
    latitude: named(USUAL_NAMES.latitude),
    longitude: named(USUAL_NAMES.longitude),
  };
  const problems = Object.entries(found).flatMap(([what, column]) =>
    column === undefined ? [noColumn(path, what as keyof typeof USUAL_NAMES)] : [],
  );
  if (problems.length > 0) return { ok: false, problems };
  const words = new Map<string, string>();
  const type = named(USUAL_NAMES.kind);
  const place = named(USUAL_NAMES.place_precision);
  const date = named(USUAL_NAMES.day_precision);
  if (type !== undefined) words.set('type', type);
  for (const column of columns) if (/_tax$/i.test(column)) words.set(column, column);
  if (place !== undefined) words.set(PRECISIONS.place, place);
  if (date !== undefined) words.set(PRECISIONS.date, date);
  return {
    ok: true,
    value: { ...(found as Columns), deaths: named(USUAL_NAMES.deaths_best), words },
  };
}

function noColumn(path: string, what: keyof typeof USUAL_NAMES): Problem {
  return {
    code: 'corpus.no-column',
    path: what,
    because: `\`${path}\` has no column that is called as the ${what} of an event usually is`,
    try: `call it \`${USUAL_NAMES[what][0]}\``,
  };
}

async function readRows(
  { connection }: Database,
  file: SourceFile,
  columns: Columns,
): Promise<EventRows> {
  const number = (column: string) => `TRY_CAST(${textOfColumn(column)} AS DOUBLE)`;
  const words = [...columns.words.values()];
  const result = await connection.stream(
    `SELECT ${[
      textOfColumn(columns.id),
      sqlDay(columns.day),
      number(columns.latitude),
      number(columns.longitude),
      columns.deaths === undefined ? 'NULL::DOUBLE' : number(columns.deaths),
      ...words.map(textOfColumn),
    ].join(', ')} FROM ${file.relation}`,
  );
  const rows = new EventRows(words.length);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return rows;
    rows.add(chunk);
  }
}

const FAULTS: Record<RowFault, { code: string; because: string; advice: string }> = {
  id: { code: 'corpus.row-without-id', because: 'the row has no id', advice: 'give it one' },
  'id-twice': {
    code: 'corpus.id-twice',
    because: 'an earlier row has the same id',
    advice: 'keep one of them',
  },
  day: {
    code: 'corpus.row-without-day',
    because: 'the day cannot be read',
    advice: 'write it as 2021-02-15',
  },
  place: {
    code: 'corpus.row-without-place',
    because: 'the point is missing or not on Earth',
    advice: 'give degrees as decimal numbers',
  },
};

async function skippedRows(
  file: SourceFile,
  columns: Columns,
  faults: readonly FaultyRow[],
): Promise<readonly Problem[]> {
  const told = faults.slice(0, MOST_TOLD);
  const lines =
    told.length === 0 || file.kind === 'parquet'
      ? new Map<number, number>()
      : await linesOfRecords(bytesOf(file.path), new Set(told.map(({ row }) => row)));
  const column = {
    id: columns.id,
    'id-twice': columns.id,
    day: columns.day,
    place: columns.latitude,
  };
  const problems = told.map(({ row, fault }) => {
    const { code, because, advice } = FAULTS[fault];
    const line = lines.get(row);
    return {
      code,
      path: column[fault],
      ...(line === undefined ? {} : { line }),
      because,
      try: advice,
    };
  });
  const rest = faults.length - told.length;
  if (rest === 0) return problems;
  const because = `${rest} more rows are skipped in the same way`;
  return [
    ...problems,
    {
      code: 'corpus.more-rows',
      path: '',
      because,
      try: 'mend the rows above, and see what is left',
    },
  ];
}
