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
import { type Category, categoryOf, type EventTable } from './event-table.ts';
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
    return { ok: true, value: await tableOf({ name, file: file.value }, columns.value, rows) };
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

/** The columns of a file in memory, as DuckDB gives them. */
interface Rows {
  readonly ids: string[];
  readonly days: (number | null)[];
  readonly latitudes: (number | null)[];
  readonly longitudes: (number | null)[];
  readonly deaths: (number | null)[];
  readonly words: string[][];
}

async function readRows(
  { connection }: Database,
  file: SourceFile,
  columns: Columns,
): Promise<Rows> {
  const number = (column: string) => `TRY_CAST(${textOfColumn(column)} AS DOUBLE)`;
  const wordColumns = [...columns.words.values()];
  const result = await connection.run(
    `SELECT ${[
      textOfColumn(columns.id),
      sqlDay(columns.day),
      number(columns.latitude),
      number(columns.longitude),
      columns.deaths === undefined ? 'NULL::DOUBLE' : number(columns.deaths),
      ...wordColumns.map(textOfColumn),
    ].join(', ')} FROM ${file.relation}`,
  );
  const rows: Rows = {
    ids: [],
    days: [],
    latitudes: [],
    longitudes: [],
    deaths: [],
    words: wordColumns.map(() => []),
  };
  const targets = [
    rows.ids,
    rows.days,
    rows.latitudes,
    rows.longitudes,
    rows.deaths,
    ...rows.words,
  ] as unknown[][];
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return rows;
    for (const [place, target] of targets.entries())
      for (const each of chunk.getColumnValues(place)) target.push(each);
  }
}

async function tableOf(
  { name, file }: { name: string; file: SourceFile },
  columns: Columns,
  rows: Rows,
): Promise<ReadEvents> {
  const seen = new Set<string>();
  const kept: number[] = [];
  const faults: { row: number; fault: RowFault }[] = [];
  for (const row of rows.ids.keys()) {
    const fault = faultOf(rows, row, seen);
    if (fault === undefined) kept.push(row);
    else if (!isTagRow(rows, row)) faults.push({ row, fault });
  }
  const pick = <Value>(values: readonly Value[]) => kept.map((row) => values[row]!);
  const categories = new Map<string, Category>(
    [...columns.words.keys()].map((word, place) => [word, categoryOf(pick(rows.words[place]!))]),
  );
  const table = {
    source: name,
    ids: pick(rows.ids),
    day: Int32Array.from(pick(rows.days), Number),
    latitude: Float64Array.from(pick(rows.latitudes), Number),
    longitude: Float64Array.from(pick(rows.longitudes), Number),
    deaths: Float64Array.from(pick(rows.deaths), (killed) => killed ?? Number.NaN),
    categories,
  };
  return { table, skipped: await skippedRows(file, columns, faults) };
}

type RowFault = 'id' | 'id-twice' | 'day' | 'place';

function faultOf(rows: Rows, row: number, seen: Set<string>): RowFault | undefined {
  const id = rows.ids[row]!;
  if (id === '') return 'id';
  if (rows.days[row] === null) return 'day';
  const [latitude, longitude] = [rows.latitudes[row], rows.longitudes[row]];
  if (latitude === null || longitude === null) return 'place';
  if (!(Math.abs(latitude!) <= 90 && Math.abs(longitude!) <= 180)) return 'place';
  if (seen.has(id)) return 'id-twice';
  seen.add(id);
  return undefined;
}

/** A row of HXL tags (#event+id) under the header is no event and no fault. */
function isTagRow(rows: Rows, row: number): boolean {
  return row === 0 && rows.ids[row]!.startsWith('#');
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
  faults: readonly { row: number; fault: RowFault }[],
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
