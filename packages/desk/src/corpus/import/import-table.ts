import type { Outcome } from '@respondeat/engine';
import { openSourceFile, withColumns } from '../source-files/source-file.ts';
import { tableCopy } from '../source-files/table-copy.ts';
import type { DataSet } from './dataset.ts';
import type { EventStore } from './event-store.ts';
import { type ImportedFile, type ImportOptions, importFile } from './import-file.ts';
import { mappedDataSet } from './mapping.ts';
import { parseMapping } from './parse-mapping.ts';

/** What an import of a table is told; a mapping as the text that somebody wrote. */
export type TableOptions = Omit<ImportOptions, 'mapped'> & {
  readonly mapping?: string | undefined;
  /** The file that the mapping is in, so that its problems are told there. */
  readonly mappingFile?: string | undefined;
};

/** Imports a file as it is, or the CSV that a spreadsheet or GeoJSON file was copied to. */
export async function importTable(
  store: EventStore,
  path: string,
  { mapping, mappingFile, ...options }: TableOptions,
): Promise<Outcome<ImportedFile>> {
  const copy = await tableCopy(path);
  if (!copy.ok) return copy;
  try {
    const mapped = await mappedBy(mapping, copy.value.path);
    if (!mapped.ok) return inFile(mapped, mappingFile);
    return await importFile(store, copy.value.path, { ...options, mapped: mapped.value });
  } finally {
    copy.value.remove();
  }
}

/** Problems of a mapping, told in the file that it is in. Those of the table are told as they are. */
function inFile<Value>(outcome: Outcome<Value>, file: string | undefined): Outcome<Value> {
  if (outcome.ok || file === undefined) return outcome;
  const problems = outcome.problems.map((problem) =>
    problem.code === 'corpus.mapping' ? { ...problem, file } : problem,
  );
  return { ok: false, problems };
}

/** The data set that a mapping makes of a file; undefined where none is given. */
async function mappedBy(
  mapping: string | undefined,
  path: string,
): Promise<Outcome<DataSet | undefined>> {
  if (mapping === undefined) return { ok: true, value: undefined };
  const opened = openSourceFile(path);
  if (!opened.ok) return opened;
  const file = await withColumns(opened.value);
  if (!file.ok) return file;
  const parsed = parseMapping(mapping, file.value.columns);
  return parsed.ok ? { ok: true, value: mappedDataSet(parsed.value) } : parsed;
}
