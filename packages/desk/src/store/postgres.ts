import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Opens the store of a team in a PostgreSQL database, by its address `postgres://…`. */
export async function postgresAt(address: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: address });
  // A connection that breaks while idle is replaced at the next query, which tells what is wrong.
  pool.on('error', () => undefined);
  return {
    queries: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    text: 'text collate "C"',
    bytes: 'bytea',
    tableEnding: '',
    counting: 'serial',
    appendOnly,
    searchIndex: SEARCH_INDEX,
    holds: (folded) => sql`records.folded like ${`%${folded}%`}`,
    // PostgreSQL keeps its indexes itself.
    indexIsWhole: () => Promise.resolve(true),
    copyTo: () => Promise.reject(new Error('back up PostgreSQL with pg_dump')),
  };
}

function appendOnly(table: string): string[] {
  return [
    `create or replace function ${table}_is_only_added_to() returns trigger language plpgsql as
      $$ begin raise exception '${table} is only ever added to'; end $$`,
    `create or replace trigger ${table}_is_only_added_to before update or delete on ${table}
      for each row execute function ${table}_is_only_added_to()`,
  ];
}

/** Where the extension may not be installed, the search reads every record: slower, with the same answer. */
const SEARCH_INDEX = [
  `do $$ begin
    create extension if not exists pg_trgm;
    create index if not exists records_folded on records using gin (folded gin_trgm_ops);
  exception when others then null; end $$`,
];
