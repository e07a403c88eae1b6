import type { Outcome } from '@respondeat/engine';
import type { Database } from '../source-files/open-duckdb.ts';
import { readProblem } from '../source-files/read-problem.ts';
import { columnNamed, openSourceFile, textOfColumn } from '../source-files/source-file.ts';
import type { Taxonomy } from './taxonomy.ts';

/** What the published package calls the two first columns, and what we call them. */
const SOURCE = ['source', 'data.source', 'data_source'];
const WORD = ['word', 'base.categories', 'base_categories'];

/** A taxonomy from a table: source, word, and a column for each level, the finest first. */
export async function readTaxonomy(
  { connection }: Database,
  path: string,
): Promise<Outcome<Taxonomy>> {
  const opened = openSourceFile(path);
  if (!opened.ok) return opened;
  const { columns, relation } = opened.value;
  const [source, word] = [columnNamed(columns, SOURCE), columnNamed(columns, WORD)];
  const levels = columns.filter((column) => column !== source && column !== word);
  if (source === undefined || word === undefined || levels.length === 0) {
    const because = `\`${path}\` is no taxonomy: it has the columns ${columns.join(', ')}`;
    const advice = 'give the columns source, word, and one for each level, the finest first';
    return {
      ok: false,
      problems: [{ code: 'corpus.no-taxonomy', path: '', because, try: advice }],
    };
  }
  try {
    const asked = [source, word, ...levels].map(textOfColumn).join(', ');
    const read = await connection.runAndReadAll(`SELECT ${asked} FROM ${relation}`);
    return { ok: true, value: taxonomyOf(read.getRows().map((row) => row.map(String))) };
  } catch (error) {
    return { ok: false, problems: [readProblem(path, error)] };
  }
}

function taxonomyOf(rows: readonly (readonly string[])[]): Taxonomy {
  const taxonomy = new Map<string, Map<string, readonly string[]>>();
  for (const [source = '', word = '', ...levels] of rows) {
    const ofSource = taxonomy.get(source) ?? new Map<string, readonly string[]>();
    taxonomy.set(source, ofSource.set(word, levels));
  }
  return taxonomy;
}
