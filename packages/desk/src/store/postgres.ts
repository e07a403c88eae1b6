import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** How long a connection may take to be made, in milliseconds. Declared: long for a network, short for who waits. */
const PATIENCE = 10_000;

/** There is no database at the address, or it lets nobody in. */
export class UnreachableDatabase extends Error {
  override readonly name = 'UnreachableDatabase';
}

/** Opens the store of a team in a PostgreSQL database, by its address `postgres://…`. */
export async function postgresAt(address: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: address, connectionTimeoutMillis: PATIENCE });
  await connected(pool);
  // A connection that breaks while idle is replaced at the next query, which tells what is wrong.
  pool.on('error', () => undefined);
  return {
    queries: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    text: 'text collate "C"',
    bytes: 'bytea',
    tableEnding: '',
    counting: 'serial',
    // Two that make a trigger at once would fail; 0x52657370 is the mark of a store file too.
    alone: ['select pg_advisory_xact_lock(1382380400)'],
    hasTable: (name) => sql<boolean>`to_regclass(${name}) is not null`,
    appendOnly,
    searchIndex: SEARCH_INDEX,
    holds: (folded) => sql`records.folded like ${`%${folded}%`}`,
    // PostgreSQL keeps its indexes itself.
    indexIsWhole: () => Promise.resolve(true),
    copyTo: () => Promise.reject(new Error('back up PostgreSQL with pg_dump')),
  };
}

/** Tries the first connection, so that an address that leads nowhere is told before any work. */
async function connected(pool: Pool): Promise<void> {
  try {
    const first = await pool.connect();
    first.release();
  } catch (error) {
    await pool.end();
    const { message, code } = error as Error & { code?: string };
    // Where a name has several addresses, only the code says what they all came to.
    const because = message === '' ? code : message;
    throw new UnreachableDatabase(`the database cannot be reached: ${because}`);
  }
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
