import type { Expression, Kysely, RawBuilder, SqlBool } from 'kysely';
import type { Tables } from './tables.ts';

/** A database that a store lies in: what SQLite and PostgreSQL do each in a way of their own. */
export interface Database {
  readonly queries: Kysely<Tables>;
  /** Type of a column that holds a text, compared byte by byte so that either database gives the same order. */
  readonly text: 'text' | 'text collate "C"';
  /** Type of a column that holds bytes. */
  readonly bytes: 'blob' | 'bytea';
  /** What ends the statement that makes a table. */
  readonly tableEnding: 'strict' | '';
  /** Type of a number that counts up by itself. */
  readonly counting: 'integer' | 'serial';
  /** Statements that let one transaction at a time make tables, until it ends. */
  readonly alone: readonly string[];
  /** Whether there is a table of this name. */
  hasTable(name: string): RawBuilder<boolean>;
  /** Statements that forbid to alter and to delete rows of a table. */
  appendOnly(table: string): readonly string[];
  /** Statements that index the folded words of records by their trigrams. */
  readonly searchIndex: readonly string[];
  /** Whether the folded words of a record hold this text. */
  holds(folded: string): Expression<SqlBool>;
  /** Whether the index of the search holds just what the table of records holds. */
  indexIsWhole(): Promise<boolean>;
  /** Writes everything, as of one moment, into one new file. */
  copyTo(path: string): Promise<void>;
}
