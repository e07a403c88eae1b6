import type { DuckDBConnection } from '@duckdb/node-api';

/** A connection to a database in memory, and how to give it back. Files are the truth; the database is disposable. */
export interface Database {
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Memory that queries may take before they spill to disk. Declared: half of a small laptop's. */
const MEMORY_LIMIT = '2GB';

/**
 * Opens a database in memory. DuckDB is loaded here and nowhere else, so that commands that need none start at once.
 * Extensions are never fetched: what is not in the package is not there.
 */
export async function openDuckDb(
  options: { threads?: number; spillTo?: string } = {},
): Promise<Database> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: MEMORY_LIMIT,
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
    ...(options.spillTo === undefined ? {} : { temp_directory: options.spillTo }),
  });
  const connection = await instance.connect();
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A text as a literal of SQL. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name of a column or table as SQL quotes it. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
