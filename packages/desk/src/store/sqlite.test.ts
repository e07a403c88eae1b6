import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { CaseStore } from './case-store.ts';
import { sqliteAt } from './sqlite.ts';

test('a search asks the index by its trigrams, and does not read every record', async () => {
  const database = sqliteAt(':memory:');
  const store = await CaseStore.open(database, () => new Date(0));
  const { rows } = await sql<{ detail: string }>`
    explain query plan select id from records where ${database.holds('hizballah')}`.execute(
    database.queries,
  );
  await store.close();
  // `G` and the column: the index looks the pattern up itself (sqlite.org/src, fts5BestIndexMethod).
  expect(rows.map(({ detail }) => detail)).toContain('SCAN record_words VIRTUAL TABLE INDEX 0:G0');
});
