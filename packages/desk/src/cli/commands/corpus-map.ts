import { basename, dirname } from 'node:path';
import type { Outcome } from '@respondeat/engine';
import { dataSetOf } from '../../corpus/import/known-datasets.ts';
import { mappingText, proposedMapping } from '../../corpus/import/mapping.ts';
import { openDuckDb, sqlName } from '../../corpus/source-files/open-duckdb.ts';
import { readProblem } from '../../corpus/source-files/read-problem.ts';
import { openSourceFile, withColumns } from '../../corpus/source-files/source-file.ts';
import { tableCopy } from '../../corpus/source-files/table-copy.ts';
import { jsonText } from '../../output/json-text.ts';
import { writeTogether } from '../../output/write-together.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { printable } from '../printable.ts';
import { tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';
import { alignColumns } from '../wrap.ts';

/** Options of `respondeat corpus map`, as the command line gives them. */
export interface MapFlags {
  readonly out?: string;
  readonly json?: boolean;
}

/** Rows looked at for examples. Declared: enough to see what a column holds. */
const ROWS_LOOKED_AT = 1000;

/** Examples shown of each column, and how long each may be. Declared. */
const EXAMPLES = 3;
const LONGEST_EXAMPLE = 30;

interface Preview {
  /** The known data set that the columns are those of, if they are. */
  readonly dataSet: string | undefined;
  readonly columns: readonly { name: string; filled: number; examples: readonly string[] }[];
  readonly mapping: string;
}

/** Shows what a file holds and proposes how its columns map to those of an event. */
export async function corpusMap(
  path: string,
  flags: MapFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const asJson = flags.json === true;
  const preview = await previewOf(path);
  if (!preview.ok)
    return tellProblems({ problems: preview.problems, file: path }, { asJson, terminal });
  if (flags.out !== undefined) {
    const written = writeTogether(
      dirname(flags.out),
      new Map([[basename(flags.out), preview.value.mapping]]),
    );
    if (!written.ok)
      return tellProblems({ problems: written.problems, file: flags.out }, { asJson, terminal });
  }
  terminal.out.line(asJson ? jsonText(preview.value) : previewText(preview.value));
  return EXIT.done;
}

async function previewOf(path: string): Promise<Outcome<Preview>> {
  const copy = await tableCopy(path);
  if (!copy.ok) return copy;
  const database = await openDuckDb();
  try {
    const opened = openSourceFile(copy.value.path);
    if (!opened.ok) return opened;
    const file = await withColumns(opened.value);
    if (!file.ok) return file;
    const { columns, relation } = file.value;
    const texts = columns.map((column) => `CAST(${sqlName(column)} AS VARCHAR)`).join(', ');
    const read = await database.connection.runAndReadAll(
      `SELECT ${texts} FROM ${relation} LIMIT ${ROWS_LOOKED_AT}`,
    );
    const rows = read.getRows();
    return {
      ok: true,
      value: {
        dataSet: dataSetOf(columns)?.name,
        columns: columns.map((name, place) =>
          columnPreview(
            name,
            rows.map((row) => row[place]),
          ),
        ),
        mapping: mappingText(proposedMapping(columns)),
      },
    };
  } catch (error) {
    return { ok: false, problems: [readProblem(path, error)] };
  } finally {
    database.close();
    copy.value.remove();
  }
}

function columnPreview(name: string, cells: readonly unknown[]) {
  const filled = cells.filter((cell) => cell !== null && cell !== '').map(String);
  const examples = [...new Set(filled)]
    .slice(0, EXAMPLES)
    .map((text) => (text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text));
  return { name, filled: cells.length === 0 ? 0 : filled.length / cells.length, examples };
}

function previewText({ dataSet, columns, mapping }: Preview): string {
  const rows = columns.map(({ name, filled, examples }) => [
    printable(name),
    `${(100 * filled).toFixed(0)} % filled`,
    printable(examples.join(' | ')),
  ]);
  const known =
    dataSet === undefined
      ? 'None of the known data sets. Proposed mapping; correct it, and say the licence:'
      : `These are the columns of ${dataSet}, which \`respondeat corpus import\` reads by itself. A mapping all the same:`;
  return `${alignColumns(rows)}\n\n${known}\n\n${mapping.trimEnd()}`;
}
