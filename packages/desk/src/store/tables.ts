import type { Generated } from 'kysely';

/** The one row that every writer takes first: it puts writers in a line, and says where the history ends. */
interface HeadTable {
  id: number;
  /** Edition of the tables, for a later release that would change them. */
  edition: number;
  sequence: number;
  hash: string;
}

/** One change, never altered. What the columns mean is told where an entry is made. */
interface HistoryTable {
  sequence: number;
  case_id: string | null;
  version: number | null;
  who: string;
  at: string;
  what: string;
  why: string;
  /** JSON: the places that changed. */
  changed: string;
  /** The version whose text this one has again. */
  restores: number | null;
  text_sha256: string | null;
  content_sha256: string | null;
  capture_sha256: string | null;
  previous_hash: string;
  hash: string;
}

/** The text of a case, once for every version that has it. Both columns are packed with zstd. */
interface TextsTable {
  sha256: string;
  text: Uint8Array;
  /** The same as JSON, so that opening a case parses no YAML. */
  content: Uint8Array;
}

/** What the list of cases shows: the last version of each, taken from the history. */
interface CasesTable {
  id: string;
  title: string;
  version: number;
  updated_at: string;
  incidents: number;
  reports: number;
  text_sha256: string;
  content_sha256: string;
}

/** The words of every record of the last version of each case, for the search. */
interface RecordsTable {
  id: Generated<number>;
  case_id: string;
  kind: string;
  record_id: string;
  words: string;
  folded: string;
}

interface CapturesTable {
  sha256: string;
  bytes: Uint8Array;
  media_type: string;
  name: string;
}

/** The tables of a store, the same in SQLite and PostgreSQL. */
export interface Tables {
  head: HeadTable;
  history: HistoryTable;
  texts: TextsTable;
  cases: CasesTable;
  records: RecordsTable;
  captures: CapturesTable;
}
