import { backup, DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { CompiledQuery, Kysely, SqliteDialect, sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** How long SQLite itself waits, in milliseconds: for what passes at once, since nothing else runs meanwhile. Declared. */
const MOMENT = 20;

/** FULL: what was acknowledged survives a loss of power. WAL: others read while one writes. */
const SETTINGS = [
  'pragma journal_mode = wal',
  'pragma synchronous = full',
  'pragma foreign_keys = on',
  `pragma busy_timeout = ${MOMENT}`,
  'pragma trusted_schema = off',
];

/** Opens a store file, or one in memory (`:memory:`), which is made where there is none. */
export function sqliteAt(path: string): Database {
  const file = ownFile(path);
  const queries = new Kysely<Tables>({ dialect: dialectOver(file) });
  return {
    queries,
    text: 'text',
    bytes: 'blob',
    tableEnding: 'strict',
    counting: 'integer',
    // The first statement that writes has the whole file.
    alone: [],
    hasTable: (name) => sql<boolean>`exists (select 1 from sqlite_schema where name = ${name})`,
    appendOnly,
    searchIndex: SEARCH_INDEX,
    // An index that minds case serves `glob`, and not `like` (sqlite.org/fts5.html, the trigram tokenizer). A folded text
    // has only letters and digits, none of which `glob` takes for anything else.
    holds: (folded) =>
      sql`records.id in (select rowid from record_words where folded glob ${`*${folded}*`})`,
    // Compares the index with the table it was made from (sqlite.org/fts5.html, integrity-check).
    indexIsWhole: () =>
      queries.executeQuery(CompiledQuery.raw(INDEX_CHECK)).then(
        () => true,
        () => false,
      ),
    copyTo: async (copy) => {
      await backup(file, copy);
    },
  };
}

/** The file is no store, or not even one of SQLite. */
export class ForeignFile extends Error {
  override readonly name = 'ForeignFile';
}

/** Marks a file as a store of ours for whoever looks at its header: "Resp" (sqlite.org/pragma.html#pragma_application_id). */
const OWN_MARK = 0x52657370;

/** The file cannot be opened, or not written. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

/** SQLITE_NOTADB, and what SQLite says of a file that it may not open or write (sqlite.org/rescode.html). */
const NO_DATABASE = 26;
const UNUSABLE: ReadonlySet<number> = new Set([3, 8, 10, 11, 13, 14]);

/** Opens a file that bears our mark, or that is empty and gets it, with the settings that a store needs. */
function ownFile(path: string): DatabaseSync {
  const file = openedFile(path);
  try {
    const { mark } = file
      .prepare('select application_id as mark from pragma_application_id')
      .get() as { mark: number };
    if (mark !== OWN_MARK) {
      const isEmpty = file.prepare('select 1 from sqlite_schema').get() === undefined;
      if (!isEmpty) throw new ForeignFile(`\`${path}\` is a database of something else`);
      file.exec(`pragma application_id = ${OWN_MARK}`);
    }
    for (const setting of SETTINGS) file.exec(setting);
    return file;
  } catch (error) {
    file.close();
    throw toldOf(path, error);
  }
}

function openedFile(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path);
  } catch (error) {
    throw toldOf(path, error);
  }
}

/** An error of SQLite in words about the file, where it is one that its owner can do something about. */
function toldOf(path: string, error: unknown): unknown {
  const { errcode = 0, message } = error as { errcode?: number; message: string };
  // An extended code has the plain one in its last byte.
  const code = errcode & 0xff;
  if (code === NO_DATABASE) return new ForeignFile(`\`${path}\` is no database`);
  if (!UNUSABLE.has(code)) return error;
  return new UnusableFile(`\`${path}\` cannot be opened: ${message}`);
}

function dialectOver(file: DatabaseSync): SqliteDialect {
  return new SqliteDialect({
    database: {
      close: () => file.close(),
      prepare: (text) => {
        const statement = file.prepare(text);
        const given = (values: readonly unknown[]) => values as SQLInputValue[];
        return {
          reader: statement.columns().length > 0,
          all: (values) => statement.all(...given(values)),
          run: (values) => statement.run(...given(values)),
          iterate: (values) => statement.iterate(...given(values)),
        };
      },
    },
  });
}

function appendOnly(table: string): string[] {
  return ['update', 'delete'].map(
    (act) => `create trigger if not exists ${table}_${act} before ${act} on ${table}
      begin select raise(abort, '${table} is only ever added to'); end`,
  );
}

/** The index takes its words from the table of records and follows every change of it. */
const SEARCH_INDEX = [
  `create virtual table if not exists record_words using fts5(
    folded, content = 'records', content_rowid = 'id', tokenize = 'trigram case_sensitive 1')`,
  `create trigger if not exists records_added after insert on records
    begin insert into record_words (rowid, folded) values (new.id, new.folded); end`,
  `create trigger if not exists records_removed after delete on records
    begin insert into record_words (record_words, rowid, folded) values ('delete', old.id, old.folded); end`,
];

const INDEX_CHECK = "insert into record_words (record_words, rank) values ('integrity-check', 1)";
