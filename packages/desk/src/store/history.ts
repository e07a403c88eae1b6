import type { Kysely, Selectable } from 'kysely';
import { type Act, type HistoryEntry, hashOfEntry } from './history-entry.ts';
import type { Tables } from './tables.ts';

/** What an entry says, before it has its place in the chain. */
export type Said = Omit<HistoryEntry, 'sequence' | 'previousHash' | 'hash'>;

/**
 * Takes the head of the history for this transaction. The statement writes, so that in either database a second
 * writer waits here until the first one has ended, and then sees what it wrote.
 */
export async function takeHead(queries: Kysely<Tables>): Promise<void> {
  await queries.updateTable('head').set('id', 1).where('id', '=', 1).execute();
}

/** Adds an entry at the end of the history. The head must be taken. */
export async function appendEntry(queries: Kysely<Tables>, said: Said): Promise<HistoryEntry> {
  const head = await queries
    .selectFrom('head')
    .select(['sequence', 'hash'])
    .executeTakeFirstOrThrow();
  const placed = { ...said, sequence: head.sequence + 1, previousHash: head.hash };
  const entry = { ...placed, hash: hashOfEntry(placed) };
  await queries.insertInto('history').values(rowOf(entry)).execute();
  await queries
    .updateTable('head')
    .set({ sequence: entry.sequence, hash: entry.hash })
    .where('id', '=', 1)
    .execute();
  return entry;
}

/** Every entry about a case, in order. */
export async function entriesOfCase(
  queries: Kysely<Tables>,
  caseId: string,
): Promise<readonly HistoryEntry[]> {
  const rows = await queries
    .selectFrom('history')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('sequence')
    .execute();
  return rows.map(entryOf);
}

function rowOf(entry: HistoryEntry): Selectable<Tables['history']> {
  return {
    sequence: entry.sequence,
    case_id: entry.caseId,
    version: entry.version,
    who: entry.who,
    at: entry.when,
    what: entry.what,
    why: entry.why,
    changed: JSON.stringify(entry.changed),
    restores: entry.restores,
    text_sha256: entry.textSha256,
    content_sha256: entry.contentSha256,
    capture_sha256: entry.captureSha256,
    previous_hash: entry.previousHash,
    hash: entry.hash,
  };
}

/** An entry as its row says it. */
export function entryOf(row: Selectable<Tables['history']>): HistoryEntry {
  return {
    sequence: row.sequence,
    caseId: row.case_id,
    version: row.version,
    who: row.who,
    when: row.at,
    what: row.what as Act,
    why: row.why,
    changed: JSON.parse(row.changed) as string[],
    restores: row.restores,
    textSha256: row.text_sha256,
    contentSha256: row.content_sha256,
    captureSha256: row.capture_sha256,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
