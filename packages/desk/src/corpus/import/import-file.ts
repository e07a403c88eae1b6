import { basename } from 'node:path';
import type { Outcome, Problem } from '@respondeat/engine';
import { type Database, openDuckDb, sqlName, sqlText } from '../source-files/open-duckdb.ts';
import { readProblem } from '../source-files/read-problem.ts';
import { openSourceFile, type SourceFile, withColumns } from '../source-files/source-file.ts';
import { columnReader, type DataSet, PROVENANCE, trimmedColumns } from './dataset.ts';
import { EVENT_COLUMNS } from './event-shape.ts';
import { type EventStore, type ImportEntry, sha256Of } from './event-store.ts';
import { DATA_SETS, dataSetOf } from './known-datasets.ts';
import { noRowProblems } from './no-row.ts';
import { faultOfRow, type RejectedRows, rejectedRows, rowProblems } from './row-faults.ts';

/** What an import is told beside the file. */
export interface ImportOptions {
  /** Name of the data set; found by its columns where left out. */
  readonly dataSet?: string | undefined;
  /** How to read a file that is none of the known data sets. */
  readonly mapped?: DataSet | undefined;
  /** What the user calls the file, where it is a copy. */
  readonly name?: string;
  readonly release: string;
  /** Refuse a file with any row that cannot be used. */
  readonly isStrict: boolean;
  /** Do all but keep the rows. */
  readonly isTrial?: boolean;
}

/** What came of a file. */
export interface ImportedFile {
  readonly entry: ImportEntry;
  /** Whether the same bytes had been imported before, and read as now, so that nothing was done. */
  readonly wasThere: boolean;
  /** Rows that were skipped, the first of them one by one. */
  readonly skipped: readonly Problem[];
}

/**
 * Imports one file into a store, whole or not at all. A row whose id is new is added; one that differs from what the
 * store has is a revision, and the earlier version stays; one that is the same is left.
 */
export async function importFile(
  store: EventStore,
  path: string,
  options: ImportOptions,
): Promise<Outcome<ImportedFile>> {
  const known = await knownFile(path, options);
  if (!known.ok) return known;
  const sha256 = await sha256Of(path);
  const { name, mapping } = known.value.dataSet;
  const before = store.importOf({ sha256, dataSet: name, mapping });
  if (before !== undefined)
    return { ok: true, value: { entry: before, wasThere: true, skipped: [] } };
  store.begin();
  const database = await openDuckDb({ spillTo: `${store.unfinishedPath}.spill` });
  try {
    return await importInto(database, { store, sha256, options, ...known.value });
  } catch (error) {
    return { ok: false, problems: [readProblem(path, error)] };
  } finally {
    database.close();
    store.abandon();
  }
}

interface KnownFile {
  readonly file: SourceFile;
  readonly dataSet: DataSet;
}

interface FileImport extends KnownFile {
  readonly store: EventStore;
  readonly sha256: string;
  readonly options: ImportOptions;
}

/** The file and which data set it is: the one named, the one its columns tell, or one that comes without a header. */
async function knownFile(path: string, options: ImportOptions): Promise<Outcome<KnownFile>> {
  const named = options.mapped ?? DATA_SETS.find(({ name }) => name === options.dataSet);
  if (options.mapped === undefined && options.dataSet !== undefined && named === undefined)
    return unknownDataSet(`there is no data set \`${options.dataSet}\``);
  const opened = openSourceFile(path, headerlessColumns(path, named));
  if (!opened.ok) return opened;
  const file = await withColumns(opened.value);
  if (!file.ok) return file;
  const dataSet = named ?? dataSetOf(file.value.columns);
  if (dataSet === undefined)
    return unknownDataSet(`the columns of \`${path}\` are those of no known data set`);
  return { ok: true, value: { file: file.value, dataSet } };
}

/** Columns of a file without a header: of the data set named, or of one whose files are called as this is. */
function headerlessColumns(
  path: string,
  named: DataSet | undefined,
): readonly string[] | undefined {
  if (named !== undefined) return named.withoutHeader;
  if (!/\.export\.csv(\.gz)?$/i.test(path)) return undefined;
  return DATA_SETS.find(({ name }) => name === 'gdelt')?.withoutHeader;
}

function unknownDataSet(because: string): Outcome<never> {
  const names = DATA_SETS.map(({ name }) => name).join(', ');
  const advice = `name one with --as: ${names}; or map its columns: respondeat corpus map`;
  return {
    ok: false,
    problems: [{ code: 'corpus.unknown-data-set', path: '', because, try: advice }],
  };
}

async function importInto(database: Database, work: FileImport): Promise<Outcome<ImportedFile>> {
  const { file, dataSet, options, store } = work;
  await stage(database, work);
  const rejected = await rejectedRows(database, file);
  if (!rejected.ok) return rejected;
  const { problems, count } = await faults(database, file, rejected.value);
  if (options.isStrict && count > 0) return { ok: false, problems };
  if (count > 0 && !(await hasSoundRows(database.connection)))
    return { ok: false, problems: noRowProblems(work, problems) };
  const changes = await writeChanges(database, work);
  const counted = {
    dataSet: dataSet.name,
    release: options.release,
    file: options.name ?? basename(file.path),
    sha256: work.sha256,
    ...(dataSet.provenance === undefined ? {} : { holds: await dataSetsIn(database) }),
    ...(dataSet.mapping === undefined ? {} : { mapping: dataSet.mapping }),
    ...changes,
    skipped: count,
  };
  const entry = options.isTrial === true ? store.trial(counted) : store.acknowledge(counted);
  return { ok: true, value: { entry, wasThere: false, skipped: problems } };
}

/** Reads the file into the table `stage`, every row in the shape of an event, with what is wrong with it. */
async function stage(
  { connection }: Database,
  { file, dataSet, options }: FileImport,
): Promise<void> {
  const reader = columnReader(file.columns);
  const expressions = dataSet.expressions(reader);
  const columns = Object.entries(EVENT_COLUMNS).map(([name, type]) => {
    const expression = expressions[name as keyof typeof EVENT_COLUMNS] ?? 'NULL';
    return `CAST(${expression} AS ${type}) AS ${sqlName(name)}`;
  });
  const provenance = Object.entries(dataSet.provenance?.(reader) ?? {});
  columns.push(...provenance.map(([name, expression]) => `${expression} AS ${name}`));
  columns.push(`${dataSet.unreadNumber?.(reader) ?? 'false'} AS unread_number`);
  const read = options.isStrict ? file.relation : file.tolerantRelation;
  const from = `(SELECT ${trimmedColumns(file.columns)} FROM ${read})`;
  await connection.run(
    `CREATE TABLE stage AS SELECT * EXCLUDE (unread_number, no_data_set), ${faultOfRow()} AS fault FROM
       (SELECT *, ${provenance.length === 0 ? 'false' : 'data_set IS NULL'} AS no_data_set FROM (SELECT ${columns.join(', ')} FROM ${from}))`,
  );
  const key = keyOf(dataSet);
  if (await hasIdsTwice(connection, key)) await connection.run(markIdsTwice(key));
}

/** Whether two sound rows have one id, or two ids one hash; with as many hashes as rows there are none. */
async function hasIdsTwice(
  connection: Database['connection'],
  key: readonly string[],
): Promise<boolean> {
  const read = await connection.runAndReadAll(
    `SELECT count(DISTINCT hash(${key.join(', ')})) < count(*) FROM stage WHERE fault IS NULL`,
  );
  return read.getRows()[0]![0] === true;
}

/** SQL by which of rows with one id the first is kept. */
function markIdsTwice(key: readonly string[]): string {
  const columns = key.join(', ');
  return `UPDATE stage SET fault = 'id-twice' WHERE fault IS NULL AND rowid IN (
    SELECT unnest(list_sort(list(rowid))[2:]) FROM stage WHERE fault IS NULL
    AND id IN (SELECT id FROM stage WHERE fault IS NULL GROUP BY ${columns} HAVING count(*) > 1) GROUP BY ${columns})`;
}

/** What tells rows apart: an id is unique within its data set. */
function keyOf({ provenance }: DataSet): readonly string[] {
  return provenance === undefined ? ['id'] : ['data_set', 'id'];
}

async function faults(database: Database, file: SourceFile, rejected: RejectedRows) {
  const read = await database.connection.runAndReadAll(
    `SELECT rowid::INTEGER, fault, id FROM stage WHERE fault IS NOT NULL AND fault <> 'tags' ORDER BY rowid`,
  );
  const rows = read.getRows().map(([row, fault]) => ({ row: Number(row), fault: String(fault) }));
  return rowProblems(file, rejected, rows);
}

/** The data sets that sound rows name. */
async function dataSetsIn({ connection }: Database): Promise<readonly string[]> {
  const read = await connection.runAndReadAll(
    'SELECT DISTINCT data_set FROM stage WHERE fault IS NULL ORDER BY data_set',
  );
  return read.getRows().map(([name]) => String(name));
}

async function hasSoundRows(connection: Database['connection']): Promise<boolean> {
  const read = await connection.runAndReadAll(
    'SELECT EXISTS (SELECT 1 FROM stage WHERE fault IS NULL)',
  );
  return read.getRows()[0]![0] === true;
}

/** Writes rows that are new or differ from what the store has, and counts all. */
async function writeChanges(
  { connection }: Database,
  { store, dataSet, options }: FileImport,
): Promise<{ added: number; revised: number; unchanged: number }> {
  const namesItself = dataSet.provenance !== undefined;
  const parts = store.partsOf(namesItself ? undefined : dataSet.name);
  const ofOne = namesItself ? '' : `WHERE data_set = ${sqlText(dataSet.name)}`;
  await connection.run(`CREATE VIEW current AS SELECT * FROM (${currentRows(parts)}) ${ofOne}`);
  await connection.run(
    `COPY (${changedRows({ store, dataSet, options }, parts.length > 0)})
     TO ${sqlText(store.unfinishedPath)} (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)`,
  );
  const counted = await connection.runAndReadAll(
    `SELECT count(*) FILTER (change = 'added')::INTEGER, count(*) FILTER (change = 'revised')::INTEGER,
       (SELECT count(*) FROM stage WHERE fault IS NULL)::INTEGER FROM read_parquet(${sqlText(store.unfinishedPath)})`,
  );
  const [added = 0, revised = 0, sound = 0] = counted.getRows()[0]!.map(Number);
  return { added, revised, unchanged: sound - added - revised };
}

/** SQL for rows that are new, or differ from what the store has, as they are kept. */
function changedRows(
  { store, dataSet, options }: Pick<FileImport, 'store' | 'dataSet' | 'options'>,
  hasRows: boolean,
): string {
  const events = Object.keys(EVENT_COLUMNS).map(sqlName);
  const provenance =
    dataSet.provenance === undefined
      ? [
          `${sqlText(dataSet.name)} AS data_set`,
          `nullif(${sqlText(options.release)}, '') AS release`,
          `${sqlText(dataSet.licence)} AS licence`,
        ]
      : PROVENANCE.map((column) => `new.${column}`);
  const kept = [
    ...provenance,
    `${store.nextSequence}::INTEGER AS sequence`,
    ...events.map((column) => `new.${column}`),
  ].join(', ');
  if (!hasRows) return `SELECT ${kept}, 'added' AS change FROM stage AS new WHERE fault IS NULL`;
  const isSameEvent = keyOf(dataSet).map((column) => `new.${column} = old.${column}`);
  const differs = events.map((column) => `new.${column} IS DISTINCT FROM old.${column}`);
  return `SELECT ${kept}, CASE WHEN old.id IS NULL THEN 'added' ELSE 'revised' END AS change
    FROM stage AS new LEFT JOIN current AS old ON ${isSameEvent.join(' AND ')}
    WHERE new.fault IS NULL AND (old.id IS NULL OR ${differs.join(' OR ')})`;
}

/** What the store keeps beside the columns of each event. */
const KEPT_BESIDE = {
  data_set: 'VARCHAR',
  release: 'VARCHAR',
  licence: 'VARCHAR',
  sequence: 'INTEGER',
} as const;

/** SQL for the version of each event that holds: that of the latest import which had it. */
export function currentRows(parts: readonly string[]): string {
  if (parts.length === 0) {
    const columns = Object.entries({ ...KEPT_BESIDE, ...EVENT_COLUMNS }).map(
      ([name, type]) => `NULL::${type} AS ${sqlName(name)}`,
    );
    return `SELECT ${columns.join(', ')} WHERE false`;
  }
  const files = parts.map(sqlText).join(', ');
  return `SELECT * EXCLUDE (version) FROM (SELECT *, row_number() OVER (PARTITION BY data_set, id ORDER BY sequence DESC) AS version
    FROM read_parquet([${files}])) WHERE version = 1`;
}
