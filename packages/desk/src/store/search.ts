import type { Database } from './database.ts';
import { excerptOf } from './excerpt.ts';
import { fold } from './fold.ts';

/** A record that a search found. */
export interface Hit {
  readonly caseId: string;
  readonly kind: string;
  readonly recordId: string;
  /** The words around the first one that was searched for. */
  readonly excerpt: string;
}

/** Records that hold every word of a query, by case, kind and id. */
export async function findRecords(
  database: Database,
  query: string,
  limit: number,
): Promise<readonly Hit[]> {
  const words = fold(query).split(' ');
  const [first] = words;
  if (first === undefined || first === '') return [];
  let found = database.queries
    .selectFrom('records')
    .select(['case_id', 'kind', 'record_id', 'words']);
  for (const word of words) found = found.where(database.holds(word));
  const rows = await found
    .orderBy('case_id')
    .orderBy('kind')
    .orderBy('record_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    kind: row.kind,
    recordId: row.record_id,
    excerpt: excerptOf(row.words, first),
  }));
}
