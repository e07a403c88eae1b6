import { hash } from 'node:crypto';

/** Stands before the first entry of a history. */
export const FIRST_HASH = '0'.repeat(64);

/** What a change is, in one word. */
export type Act = 'import' | 'edit' | 'undo' | 'redo' | 'revert' | 'capture';

/** One change as the history keeps it. */
export interface HistoryEntry {
  /** Counts the changes of the whole store, from 1 and without gaps. */
  readonly sequence: number;
  /** The case, and its version from 1 on; neither for a capture, which belongs to no case. */
  readonly caseId: string | null;
  readonly version: number | null;
  readonly who: string;
  /** UTC, as ISO 8601. */
  readonly when: string;
  readonly what: Act;
  readonly why: string;
  /** Places that changed, records by their ids: `reports/erbil-claim/credibility`. */
  readonly changed: readonly string[];
  /** The version whose text this one has again, after an undo, a redo or a revert. */
  readonly restores: number | null;
  readonly textSha256: string | null;
  readonly contentSha256: string | null;
  readonly captureSha256: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash of an entry: SHA-256 of everything in it and of the hash before it, as a JSON list in this order. */
export function hashOfEntry(entry: Omit<HistoryEntry, 'hash'>): string {
  const said = [
    entry.previousHash,
    entry.sequence,
    entry.caseId,
    entry.version,
    entry.who,
    entry.when,
    entry.what,
    entry.why,
    entry.changed,
    entry.restores,
    entry.textSha256,
    entry.contentSha256,
    entry.captureSha256,
  ];
  return hash('sha256', JSON.stringify(said));
}
