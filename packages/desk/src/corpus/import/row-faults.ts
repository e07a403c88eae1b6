import type { Outcome, Problem } from '@respondeat/engine';
import type { Database } from '../source-files/open-duckdb.ts';
import { linesOfRecords } from '../source-files/record-lines.ts';
import { bytesOf, type SourceFile } from '../source-files/source-file.ts';

/** Rows told of one by one; the others are counted. Declared: what a person reads. */
const MOST_TOLD = 10;

/** Why a row in the shape of an event cannot be used, what that is called, and the column at fault. */
const FAULTS: Readonly<Record<string, Omit<Problem, 'line'>>> = {
  id: {
    code: 'corpus.row-without-id',
    path: 'id',
    because: 'the row has no id',
    try: 'give it one',
  },
  'data-set': {
    code: 'corpus.row-data-set',
    path: 'data_set',
    because: 'the row names no data set of small letters, digits and hyphens',
    try: 'name the data set that it came from',
  },
  'id-twice': {
    code: 'corpus.id-twice',
    path: 'id',
    because: 'an earlier row has the same id',
    try: 'keep one of them',
  },
  day: {
    code: 'corpus.row-without-day',
    path: 'day',
    because: 'the day is missing, or cannot be read for certain',
    try: 'write it as 2021-02-15, or say in a mapping which form the days have',
  },
  place: {
    code: 'corpus.row-without-place',
    path: 'latitude',
    because: 'the point is not on Earth, or half of it is missing',
    try: 'give both degrees as decimal numbers, or neither',
  },
  number: {
    code: 'corpus.row-number',
    path: 'columns',
    because: 'a number cannot be read for certain',
    try: 'write it with a point and nothing else, as 36.19 or 1200, or leave it empty',
  },
  deaths: {
    code: 'corpus.row-deaths',
    path: 'deaths_best',
    because: 'a count of killed is below zero',
    try: 'leave it empty if it is not known',
  },
};

/**
 * SQL for what is wrong with a row, null where nothing is. Counts of killed that are out of order are no fault: published
 * data have them, and they are kept as recorded. `unread_number` and `no_data_set` are columns beside those of an event. The row of HXL tags under a header is `tags`, and no fault.
 */
export function faultOfRow(): string {
  return `CASE WHEN id LIKE '#%+%' AND day IS NULL THEN 'tags'
    WHEN id IS NULL THEN 'id'
    WHEN no_data_set THEN 'data-set'
    WHEN day IS NULL OR day_to IS NULL OR day_to < day THEN 'day'
    WHEN unread_number THEN 'number'
    WHEN (latitude IS NULL) <> (longitude IS NULL) OR NOT coalesce(latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180, true) THEN 'place'
    WHEN coalesce(least(deaths_low, deaths_best, deaths_high) < 0, false) THEN 'deaths' END`;
}

/** Records that are no rows of the table, by their place among all records. */
export interface RejectedRows {
  readonly problems: ReadonlyMap<number, Problem>;
}

/**
 * Records that DuckDB could not take as rows. Bytes that are not UTF-8 anywhere, or a last record that is cut, say that
 * the file is not the one that was meant: then nothing of it is used.
 */
export async function rejectedRows(
  { connection }: Database,
  file: SourceFile,
): Promise<Outcome<RejectedRows>> {
  const tables = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER FROM duckdb_tables() WHERE table_name = 'reject_errors'`,
  );
  if (Number(tables.getRows()[0]?.[0] ?? 0) === 0)
    return { ok: true, value: { problems: new Map() } };
  const read = await connection.runAndReadAll(
    'SELECT line::INTEGER, error_type::VARCHAR, error_message FROM reject_errors ORDER BY line',
  );
  const rows = read.getRows().map(([line, kind, message]) => ({
    record: Number(line) - 1 - headerRecords(file),
    kind: String(kind),
    message: String(message),
  }));
  const staged = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM stage');
  const records = Number(staged.getRows()[0]![0]) + new Set(rows.map(({ record }) => record)).size;
  const fatal = rows.find(
    ({ kind, record }) => kind === 'INVALID ENCODING' || record === records - 1,
  );
  if (fatal !== undefined) return refused(file, fatal);
  return {
    ok: true,
    value: { problems: new Map(rows.map((row) => [row.record, cutRow(row.message)])) },
  };
}

function headerRecords({ hasHeader }: SourceFile): number {
  return hasHeader ? 1 : 0;
}

async function refused(
  file: SourceFile,
  { record, kind }: { record: number; kind: string },
): Promise<Outcome<never>> {
  const lines = await linesOfRecords(bytesOf(file.path), new Set([record]), headerRecords(file));
  const line = lines.get(record);
  const at = { path: '', ...(line === undefined ? {} : { line }) };
  const problem =
    kind === 'INVALID ENCODING'
      ? {
          code: 'file.not-utf8',
          ...at,
          because: `\`${file.path}\` is not a text in UTF-8`,
          try: 'save it as UTF-8',
        }
      : {
          code: 'corpus.cut-off',
          ...at,
          because: 'the last row is cut off, so the file is not whole',
          try: 'fetch the file again',
        };
  return { ok: false, problems: [problem] };
}

function cutRow(message: string): Problem {
  const columns = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  const because =
    columns === null
      ? 'a quoted cell of the row does not end where it should'
      : `the row has ${columns[2]} columns where the header has ${columns[1]}`;
  return { code: 'corpus.row-cut', path: '', because, try: 'mend the row' };
}

/** All rows that cannot be used, in the order of the file: the first one by one with their lines, the rest counted. */
export async function rowProblems(
  file: SourceFile,
  { problems: rejected }: RejectedRows,
  faults: readonly { row: number; fault: string }[],
): Promise<{ problems: readonly Problem[]; count: number }> {
  const count = rejected.size + faults.length;
  const all = new Map(rejected);
  for (const [record, fault] of recordsOfRows(rejected, faults)) all.set(record, FAULTS[fault]!);
  const told = [...all].toSorted(([a], [b]) => a - b).slice(0, MOST_TOLD);
  const lines =
    told.length === 0 || file.kind === 'parquet'
      ? new Map<number, number>()
      : await linesOfRecords(
          bytesOf(file.path),
          new Set(told.map(([record]) => record)),
          headerRecords(file),
        );
  const problems = told.map(([record, problem]) => {
    const line = lines.get(record);
    return line === undefined ? problem : { ...problem, line };
  });
  if (count === told.length) return { problems, count };
  const because = `${count - told.length} more rows are skipped`;
  const rest = {
    code: 'corpus.more-rows',
    path: '',
    because,
    try: 'mend the rows above, and see what is left',
  };
  return { problems: [...problems, rest], count };
}

/** Places among all records, from places among those that became rows: rejected records come between. */
function recordsOfRows(
  rejected: ReadonlyMap<number, Problem>,
  faults: readonly { row: number; fault: string }[],
): readonly (readonly [number, string])[] {
  const records = [...rejected.keys()].sort((a, b) => a - b);
  let before = 0;
  return faults.map(({ row, fault }) => {
    while (before < records.length && records[before]! <= row + before) before++;
    return [row + before, fault] as const;
  });
}
