import { type CreateTableBuilder, sql } from 'kysely';
import type { Database } from './database.ts';
import { FIRST_HASH } from './history-entry.ts';

/** Edition of the tables that this release reads and writes. */
const EDITION = 1;

const NEVER_ALTERED = ['history', 'texts', 'captures'];

/** The store was made by a release that keeps it otherwise. */
export class LaterEdition extends Error {
  override readonly name = 'LaterEdition';
}

/** Makes the tables of a store where they are not there yet. A store of a later edition is refused. */
export async function prepareTables(database: Database): Promise<void> {
  await database.queries.transaction().execute(async (queries) => {
    for (const statement of database.alone) await sql.raw(statement).execute(queries);
    await refuseLater({ ...database, queries });
    const tables = tablesFor({ ...database, queries });
    for (const table of tables) await table.execute();
    for (const statement of [
      ...NEVER_ALTERED.flatMap(database.appendOnly),
      ...database.searchIndex,
    ])
      await sql.raw(statement).execute(queries);
    await queries
      .insertInto('head')
      .values({ id: 1, edition: EDITION, sequence: 0, hash: FIRST_HASH })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  });
}

/** Refuses a store of another edition while it is still as it was. */
async function refuseLater({ queries, hasTable }: Database): Promise<void> {
  const { isMade } = await queries
    .selectNoFrom(hasTable('head').as('isMade'))
    .executeTakeFirstOrThrow();
  if (!isMade) return;
  const head = await queries.selectFrom('head').select('edition').executeTakeFirst();
  if (head === undefined || head.edition === EDITION) return;
  throw new LaterEdition(
    `the store has edition ${head.edition}; this release reads edition ${EDITION}`,
  );
}

function tablesFor(database: Database) {
  return [
    ...tablesOfHistory(database),
    ...tablesOfCases(database),
    database.queries.schema
      .createIndex('records_of_case')
      .ifNotExists()
      .on('records')
      .columns(['case_id', 'kind', 'record_id']),
  ];
}

function tablesOfHistory({ queries: { schema }, text, bytes, tableEnding }: Database) {
  const table = (name: string) => ended(schema.createTable(name).ifNotExists(), tableEnding);
  return [
    table('head')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('edition', 'integer', needed)
      .addColumn('sequence', 'integer', needed)
      .addColumn('hash', sql.raw(text), needed),
    table('texts')
      .addColumn('sha256', sql.raw(text), (column) => column.primaryKey())
      .addColumn('text', sql.raw(bytes), needed)
      .addColumn('content', sql.raw(bytes), needed),
    table('captures')
      .addColumn('sha256', sql.raw(text), (column) => column.primaryKey())
      .addColumn('bytes', sql.raw(bytes), needed)
      .addColumn('media_type', sql.raw(text), needed)
      .addColumn('name', sql.raw(text), needed),
    table('history')
      .addColumn('sequence', 'integer', (column) => column.primaryKey())
      .addColumn('case_id', sql.raw(text))
      .addColumn('version', 'integer')
      .addColumn('who', sql.raw(text), needed)
      .addColumn('at', sql.raw(text), needed)
      .addColumn('what', sql.raw(text), needed)
      .addColumn('why', sql.raw(text), needed)
      .addColumn('changed', sql.raw(text), needed)
      .addColumn('restores', 'integer')
      .addColumn('text_sha256', sql.raw(text), (column) => column.references('texts.sha256'))
      .addColumn('content_sha256', sql.raw(text))
      .addColumn('capture_sha256', sql.raw(text), (column) => column.references('captures.sha256'))
      .addColumn('previous_hash', sql.raw(text), (column) => column.notNull().unique())
      .addColumn('hash', sql.raw(text), (column) => column.notNull().unique())
      .addUniqueConstraint('version_of_case', ['case_id', 'version']),
  ];
}

function tablesOfCases({ queries: { schema }, text, tableEnding, counting }: Database) {
  const table = (name: string) => ended(schema.createTable(name).ifNotExists(), tableEnding);
  return [
    table('cases')
      .addColumn('id', sql.raw(text), (column) => column.primaryKey())
      .addColumn('title', sql.raw(text), needed)
      .addColumn('version', 'integer', needed)
      .addColumn('updated_at', sql.raw(text), needed)
      .addColumn('incidents', 'integer', needed)
      .addColumn('reports', 'integer', needed)
      .addColumn('text_sha256', sql.raw(text), (column) =>
        column.notNull().references('texts.sha256'),
      )
      .addColumn('content_sha256', sql.raw(text), needed),
    table('records')
      .addColumn('id', sql.raw(counting), (column) => column.primaryKey())
      .addColumn('case_id', sql.raw(text), (column) => column.notNull().references('cases.id'))
      .addColumn('kind', sql.raw(text), needed)
      .addColumn('record_id', sql.raw(text), needed)
      .addColumn('words', sql.raw(text), needed)
      .addColumn('folded', sql.raw(text), needed),
  ];
}

function needed<Column extends { notNull(): Column }>(column: Column): Column {
  return column.notNull();
}

function ended<Name extends string>(
  table: CreateTableBuilder<Name>,
  ending: Database['tableEnding'],
): CreateTableBuilder<Name> {
  return ending === '' ? table : table.modifyEnd(sql.raw(ending));
}
