import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import type { Outcome } from '@respondeat/engine';
import { parseRecord } from './delimited-record.ts';
import { openDuckDb, sqlName, sqlText } from './open-duckdb.ts';
import { readProblem } from './read-problem.ts';

/** A table in a file: what to call its columns, and how DuckDB reads it. */
export interface SourceFile {
  readonly path: string;
  readonly kind: 'delimited' | 'parquet';
  readonly columns: readonly string[];
  /** Whether its first record names the columns. */
  readonly hasHeader: boolean;
  /** A table function of DuckDB, for `FROM`. Rows that are malformed end the query with an error. */
  readonly relation: string;
  /** The same, with malformed rows left out and written to the tables `reject_errors` and `reject_scans`. */
  readonly tolerantRelation: string;
}

/** Characters that may part the columns of a text file, in the order in which they are preferred. */
const DELIMITERS = [',', '\t', ';', '|'] as const;

/** Bytes read to find the header. Declared: GTD has 135 columns in 2 kB. */
const HEADER_BYTES = 65_536;

const GZIP = [0x1f, 0x8b] as const;
const BYTE_ORDER_MARK = '\ufeff';

/** Columns of a file and how to read it; nothing is read yet but its first record. */
export function openSourceFile(path: string, columns?: readonly string[]): Outcome<SourceFile> {
  const missing = refusalOf(path);
  if (missing !== undefined) return missing;
  if (/\.parquet$/i.test(path)) return parquetFile(path);
  const head = headOf(path);
  if (!head.ok) return head;
  const record = parseRecord(head.value, delimiterOf(head.value));
  const names = columns ?? uniqueNames(record);
  if (names.length < 2) {
    const because = `\`${path}\` has one column only, or none`;
    return refuse(
      'corpus.no-table',
      because,
      'name a text with a header and columns parted by commas, tabs or semicolons',
    );
  }
  return {
    ok: true,
    value: delimitedFile(path, names, { head: head.value, hasHeader: columns === undefined }),
  };
}

/** The file with its columns: Parquet files tell them when they are asked. */
export async function withColumns(file: SourceFile): Promise<Outcome<SourceFile>> {
  if (file.kind === 'delimited') return { ok: true, value: file };
  const database = await openDuckDb();
  try {
    const told = await database.connection.runAndReadAll(`DESCRIBE SELECT * FROM ${file.relation}`);
    return { ok: true, value: { ...file, columns: told.getRows().map(([name]) => String(name)) } };
  } catch (error) {
    return { ok: false, problems: [readProblem(file.path, error)] };
  } finally {
    database.close();
  }
}

/** The bytes of a file from its beginning, unpacked where it is packed with gzip. */
export function bytesOf(path: string): Readable {
  const stream = createReadStream(path);
  return isPacked(path) ? stream.pipe(createGunzip()) : stream;
}

function parquetFile(path: string): Outcome<SourceFile> {
  const relation = `read_parquet(${sqlText(path)})`;
  return {
    ok: true,
    value: {
      path,
      kind: 'parquet',
      columns: [],
      hasHeader: false,
      relation,
      tolerantRelation: relation,
    },
  };
}

function delimitedFile(
  path: string,
  columns: readonly string[],
  { head, hasHeader }: { head: string; hasHeader: boolean },
): SourceFile {
  const types = columns.map((name) => `${sqlText(name)}: 'VARCHAR'`).join(', ');
  const settings = [
    sqlText(path),
    'auto_detect = false',
    `delim = ${sqlText(delimiterOf(head))}`,
    // Files without a header are exports of programs, which quote nothing and may hold quotes.
    `quote = '${hasHeader ? '"' : ''}'`,
    `escape = '${hasHeader ? '"' : ''}'`,
    `header = ${hasHeader}`,
    `columns = {${types}}`,
    `max_line_size = 16777216`,
    ...(isPacked(path) ? [`compression = 'gzip'`] : []),
  ].join(', ');
  return {
    path,
    kind: 'delimited',
    columns,
    hasHeader,
    relation: `read_csv(${settings})`,
    tolerantRelation: `read_csv(${settings}, store_rejects = true)`,
  };
}

function refusalOf(path: string): Outcome<never> | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  const advice = 'name a table: a .csv, .tsv, .csv.gz or .parquet file';
  if (found === undefined) return refuse('file.missing', `there is no file \`${path}\``, advice);
  if (!found.isFile()) return refuse('file.not-a-file', `\`${path}\` is no plain file`, advice);
  if (found.size === 0) return refuse('file.empty', `\`${path}\` is empty`, advice);
  return undefined;
}

function isPacked(path: string): boolean {
  const first = new Uint8Array(2);
  const file = openSync(path, 'r');
  try {
    readSync(file, first, 0, 2, 0);
  } finally {
    closeSync(file);
  }
  return first[0] === GZIP[0] && first[1] === GZIP[1];
}

/** The beginning of a text file, far enough for its header. */
function headOf(path: string): Outcome<string> {
  const bytes = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  let length = 0;
  try {
    length = readSync(file, bytes, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(file);
  }
  const packed = bytes.subarray(0, length);
  try {
    const plain = isPacked(path)
      ? gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH })
      : packed;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(lastWhole(plain));
    return { ok: true, value: text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text };
  } catch {
    return refuse('file.not-utf8', `\`${path}\` is not a text in UTF-8`, 'save it as UTF-8');
  }
}

/** Bytes up to the last line break, where no character can be cut in two; all of them where there is none. */
function lastWhole(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

function delimiterOf(head: string): string {
  const line = head.slice(0, head.search(/[\r\n]|$/));
  const counts = DELIMITERS.map((delimiter) => parseRecord(line, delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** Names as the header has them; a name that comes twice is numbered from its second time on. */
function uniqueNames(record: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return record.map((name, place) => {
    const own = name.trim() === '' ? `column_${place + 1}` : name.trim();
    const times = (seen.get(own.toLowerCase()) ?? 0) + 1;
    seen.set(own.toLowerCase(), times);
    return times === 1 ? own : `${own}_${times}`;
  });
}

/** A column, by the first of its usual names that the file has, in any case. */
export function columnNamed(
  columns: readonly string[],
  names: readonly string[],
): string | undefined {
  for (const name of names) {
    const found = columns.find((column) => column.toLowerCase() === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** SQL for the text of a column, empty where it holds nothing. */
export function textOfColumn(column: string): string {
  return `coalesce(trim(CAST(${sqlName(column)} AS VARCHAR)), '')`;
}

function refuse(code: string, because: string, advice: string): Outcome<never> {
  return { ok: false, problems: [{ code, path: '', because, try: advice }] };
}
