import type { Outcome } from '@respondeat/engine';
import type { DayForm } from '../source-files/day-forms.ts';
import { type Database, openDuckDb, sqlName } from '../source-files/open-duckdb.ts';
import { readProblem } from '../source-files/read-problem.ts';
import { openSourceFile, type SourceFile, withColumns } from '../source-files/source-file.ts';
import { tableCopy } from '../source-files/table-copy.ts';
import { dataSetOf } from './known-datasets.ts';
import { type Mapping, proposedMapping } from './mapping.ts';
import { formsOfDays, hasNumberedDays } from './numbered-days.ts';

/** Rows looked at for examples. Declared: enough to see what a column holds. */
const ROWS_LOOKED_AT = 1000;

/** Examples shown of each column, and how long each may be. Declared. */
const EXAMPLES = 3;
const LONGEST_EXAMPLE = 30;

/** What a file holds, and how its columns could be read. */
export interface FilePreview {
  /** The known data set that the columns are those of, if they are. */
  readonly dataSet: string | undefined;
  /** Each column, with the share of rows in which it is filled. */
  readonly columns: readonly {
    readonly name: string;
    readonly filled: number;
    readonly examples: readonly string[];
  }[];
  readonly mapping: Mapping;
  /**
   * Columns of days whose numbers do not tell which is the month by themselves, with the forms that they can have: one where the
   * column tells it, two where nobody can.
   */
  readonly dayForms: readonly { readonly column: string; readonly forms: readonly DayForm[] }[];
}

/** Looks into a file and proposes how its columns map to those of an event. Nothing is kept. */
export async function previewFile(path: string): Promise<Outcome<FilePreview>> {
  const copy = await tableCopy(path);
  if (!copy.ok) return copy;
  const database = await openDuckDb();
  try {
    const opened = openSourceFile(copy.value.path);
    if (!opened.ok) return opened;
    const file = await withColumns(opened.value);
    if (!file.ok) return file;
    return { ok: true, value: await previewOf(database, file.value) };
  } catch (error) {
    return { ok: false, problems: [readProblem(path, error)] };
  } finally {
    database.close();
    copy.value.remove();
  }
}

async function previewOf(database: Database, file: SourceFile): Promise<FilePreview> {
  const { columns, relation } = file;
  const texts = columns.map((column) => `CAST(${sqlName(column)} AS VARCHAR)`).join(', ');
  const read = await database.connection.runAndReadAll(
    `SELECT ${texts} FROM ${relation} LIMIT ${ROWS_LOOKED_AT}`,
  );
  const rows = read.getRows();
  const cells = new Map(columns.map((name, place) => [name, rows.map((row) => row[place])]));
  const dataSet = dataSetOf(columns)?.name;
  const dayForms = dataSet === undefined ? await formsIn(database, file, cells) : [];
  const sure = dayForms.flatMap(({ column, forms: [form, other] }) =>
    form === undefined || other !== undefined ? [] : [[column, form] as const],
  );
  return {
    dataSet,
    columns: columns.map((name) => columnPreview(name, cells.get(name)!)),
    mapping: proposedMapping(columns, new Map(sure)),
    dayForms,
  };
}

/** The forms that days can have, of each column that has such as need one. */
async function formsIn(
  database: Database,
  { columns, tolerantRelation }: SourceFile,
  cells: ReadonlyMap<string, readonly unknown[]>,
): Promise<FilePreview['dayForms']> {
  const found: FilePreview['dayForms'][number][] = [];
  for (const column of columns)
    if (hasNumberedDays(cells.get(column)!))
      found.push({ column, forms: await formsOfDays(database, tolerantRelation, column) });
  return found;
}

function columnPreview(name: string, cells: readonly unknown[]) {
  const filled = cells.filter((cell) => cell !== null && cell !== '').map(String);
  const examples = [...new Set(filled)]
    .slice(0, EXAMPLES)
    .map((text) => (text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text));
  return { name, filled: cells.length === 0 ? 0 : filled.length / cells.length, examples };
}
