import { gunzipSync } from 'node:zlib';
import type { Outcome, Problem } from '@respondeat/engine';
import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from '../../input/decode-text.ts';
import { readFile } from '../../input/read-file.ts';

/** A row of a table: its cells by the names of columns, and the line that it begins on, counted from 1. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table that a user named, as recorded. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** What is wrong with rows that have more or fewer cells than the header. */
  readonly cut: readonly Problem[];
}

/** What could be read of a table, and what is wrong with each row that could not, in the order of the file. */
export interface Sifted<Read> {
  readonly sound: Read;
  readonly skipped: readonly Problem[];
}

/** What a table must have to be read at all. */
export interface TableUse {
  /** As advice calls it: `a UCDP GED table (CSV, also packed with gzip)`. */
  readonly noun: string;
  readonly columns: readonly string[];
}

/** Largest file opened, and largest text unpacked. Declared: all of UCDP GED 25.1 has a quarter of it. */
const MAXIMUM_BYTES = 1_000_000_000;

/** First bytes of what gzip writes (RFC 1952, section 2.3.1). */
const GZIP = [0x1f, 0x8b] as const;

/** First sign of the row of tags that the Humanitarian Exchange Language puts under the names of columns (HXL 1.1). */
const HXL = '#';

/** Reads a CSV file, also one packed with gzip, or tells why it cannot be read. A row of HXL tags is left out. */
export function readTable(path: string, use: TableUse): Outcome<Table> {
  const whereLarger = 'split it by country or by year';
  const bytes = readFile(path, { noun: use.noun, maximumBytes: MAXIMUM_BYTES, whereLarger });
  if (!bytes.ok) return bytes;
  const unpacked = unpack(bytes.value, path);
  if (!unpacked.ok) return unpacked;
  const text = decodeText(unpacked.value, path);
  return text.ok ? parseTable(text.value, use) : text;
}

function unpack(bytes: Uint8Array, path: string): Outcome<Uint8Array> {
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return { ok: true, value: bytes };
  try {
    return { ok: true, value: gunzipSync(bytes, { maxOutputLength: MAXIMUM_BYTES }) };
  } catch (error) {
    const because = `\`${path}\` cannot be unpacked: ${(error as Error).message}`;
    return refuse({
      code: 'table.broken',
      because,
      try: 'fetch the file again; it may be cut off',
    });
  }
}

/** Reads the rows of a table one by one; refused is only a table of which no row can be read. */
export function sift<Read>(
  { rows, cut }: Table,
  read: (row: Row) => Read | Problem,
): Outcome<Sifted<readonly Read[]>> {
  const sound: Read[] = [];
  const skipped = [...cut];
  for (const row of rows) {
    const one = read(row);
    if (isProblem(one)) skipped.push(one);
    else sound.push(one);
  }
  skipped.sort((a, b) => a.line! - b.line!);
  if (sound.length === 0 && skipped.length > 0) return { ok: false, problems: skipped };
  return { ok: true, value: { sound, skipped } };
}

function isProblem(read: unknown): read is Problem {
  return typeof read === 'object' && read !== null && 'because' in read;
}

/** A cell that does not hold what should stand there. */
export function wrongCell(
  { line, cells }: Row,
  { column, wanted }: { column: string; wanted: string },
): Problem {
  const because = `the row that ends here has \`${cells[column] ?? ''}\` where ${wanted} should stand`;
  const advice = 'correct the cell, or leave the row out';
  return { code: 'table.cell', path: column, line, because, try: advice };
}

/** Reads the text of a CSV table. */
export function parseTable(text: string, use: TableUse): Outcome<Table> {
  let lines: { record: Record<string, string>; info: { lines: number } }[];
  const cut: Problem[] = [];
  try {
    lines = parse(text, {
      columns: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error === undefined) return;
        if (error.code !== 'CSV_RECORD_INCONSISTENT_COLUMNS') throw error;
        cut.push(cutRow(error));
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const because = `the text is no CSV table: ${error.message}`;
    return refuse({ code: 'table.broken', because, try: `give ${use.noun}, as published` });
  }
  const [first] = lines;
  if (first === undefined && cut.length > 0) return { ok: false, problems: cut };
  if (first === undefined)
    return refuse({
      code: 'table.empty',
      because: 'the table has no rows',
      try: `give ${use.noun}`,
    });
  const columns = Object.keys(first.record);
  const missing = use.columns.filter((column) => !columns.includes(column));
  if (missing.length > 0) return { ok: false, problems: missing.map((name) => absent(name, use)) };
  const rows = lines.map(({ record, info }) => ({ line: info.lines, cells: record }));
  return { ok: true, value: { columns, rows: rows.filter(({ cells }) => !isTags(cells)), cut } };
}

function cutRow(error: CsvError): Problem {
  const { lines, columns, record } = error as CsvError & {
    lines: number;
    columns: readonly unknown[];
    record: readonly unknown[];
  };
  const because = `the row that ends here has ${record.length} cells where the header has ${columns.length}`;
  return { code: 'table.row-cut', path: '', line: lines, because, try: 'mend the row' };
}

function isTags(cells: Readonly<Record<string, string>>): boolean {
  return Object.values(cells)[0]?.startsWith(HXL) ?? false;
}

function absent(column: string, { noun }: TableUse): Problem {
  const because = `there is no column \`${column}\``;
  return { code: 'table.column-missing', path: column, because, try: `give ${noun}` };
}

function refuse(problem: Omit<Problem, 'path'>): Outcome<never> {
  return { ok: false, problems: [{ path: '', ...problem }] };
}
