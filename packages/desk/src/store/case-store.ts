import { type CaseFile, compareText, Defect } from '@respondeat/engine';
import type { Kysely } from 'kysely';
import { type AuditReport, auditStore } from './audit.ts';
import { type Capture, captureWith, type KeptCapture, keepCapture } from './captures.ts';
import type { CaseText } from './case-text.ts';
import { changedPlaces } from './changed-places.ts';
import type { Database } from './database.ts';
import { appendEntry, entriesOfCase, takeHead } from './history.ts';
import type { Act, HistoryEntry } from './history-entry.ts';
import { unpacked } from './packed.ts';
import { patiently } from './patiently.ts';
import { prepareTables } from './prepare-tables.ts';
import { findRecords, type Hit } from './search.ts';
import { showVersion } from './show-version.ts';
import type { Tables } from './tables.ts';
import { undoLine } from './undo-line.ts';

/** What the list of cases tells of each. */
export interface CaseSummary {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly incidents: number;
  readonly reports: number;
}

/** One version of a case. */
export interface StoredCase extends CaseText {
  readonly id: string;
  readonly version: number;
  /** Of the text. */
  readonly sha256: string;
}

/** Who changes something, and why. */
export interface Signature {
  readonly who: string;
  readonly why: string;
}

/** Who gives an earlier text again, and the version they saw; whichever stands where they do not say. */
export interface Restoring extends Signature {
  readonly baseVersion?: number | undefined;
}

/** What is to take the place of a version. */
export interface Revision extends Signature {
  readonly id: string;
  /** The version that the writer saw. */
  readonly baseVersion: number;
  readonly next: CaseText;
}

/** How a change of a case ended. Only `written` changed anything. */
export type Written =
  | { readonly outcome: 'written'; readonly written: StoredCase }
  /** Somebody was faster: the version that stands now. */
  | { readonly outcome: 'stale'; readonly current: StoredCase }
  | { readonly outcome: 'missing' }
  /** The case is already there; or there is nothing to undo, to redo, or to revert to. */
  | { readonly outcome: 'impossible' };

/** How many cases are kept opened, so that an edit need not unpack what the last one wrote. Declared. */
const KEPT_OPEN = 16;

/**
 * The cases of one desk, each in all its versions. Nothing is overwritten: a change is a new version and an entry of
 * the history, made together or not at all, and acknowledged only when both are on the disk.
 */
export class CaseStore {
  readonly #database: Database;
  readonly #clock: () => Date;
  /** Contents by their hash. They never change, so they are never stale. */
  readonly #opened = new Map<string, CaseFile>();

  private constructor(database: Database, clock: () => Date) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Opens the store in a database, and makes its tables where they are not there. */
  static async open(database: Database, clock: () => Date): Promise<CaseStore> {
    await patiently(() => prepareTables(database));
    return new CaseStore(database, clock);
  }

  /** The cases by their ids. */
  async cases(): Promise<readonly CaseSummary[]> {
    const rows = await this.#database.queries
      .selectFrom('cases')
      .select(['id', 'title', 'version', 'updated_at as updatedAt', 'incidents', 'reports'])
      .execute();
    return rows.toSorted((a, b) => compareText(a.id, b.id));
  }

  /** A version of a case, the last where none is named; nothing where there is none. */
  read(id: string, version?: number): Promise<StoredCase | undefined> {
    return this.#read(this.#database.queries, id, version);
  }

  /** Takes in a case that is not here yet. */
  add(added: CaseText, signature: Signature): Promise<Written> {
    const { case: id } = added.caseFile;
    return this.#locked<Written>(async (queries) => {
      if ((await versionOf(queries, id)) !== undefined) return { outcome: 'impossible' };
      return this.#append(queries, { next: added, what: 'import', signature });
    });
  }

  /** Replaces a version that is still the last one. */
  revise({ id, baseVersion, next, ...signature }: Revision): Promise<Written> {
    return this.#locked<Written>(async (queries) => {
      const standing = await this.#read(queries, id);
      if (standing === undefined) return { outcome: 'missing' };
      if (standing.version !== baseVersion) return { outcome: 'stale', current: standing };
      return this.#append(queries, { standing, next, what: 'edit', signature });
    });
  }

  /** Gives the text again that stood before the last change. */
  undo(id: string, by: Restoring): Promise<Written> {
    return this.#restore(id, { what: 'undo', by });
  }

  /** Takes an undo back. */
  redo(id: string, by: Restoring): Promise<Written> {
    return this.#restore(id, { what: 'redo', by });
  }

  /** Gives the text of an earlier version again. */
  revert(id: string, to: number, by: Restoring): Promise<Written> {
    return this.#restore(id, { what: 'revert', to, by });
  }

  /** Every change of a case, the first one first. */
  history(id: string): Promise<readonly HistoryEntry[]> {
    return entriesOfCase(this.#database.queries, id);
  }

  /** Records of any case that hold every word of the query, in any script. */
  search(query: string, limit: number): Promise<readonly Hit[]> {
    return findRecords(this.#database, query, limit);
  }

  /** Keeps a copy of what was published under its hash. The same bytes are kept once. */
  keepCapture(capture: Capture, signature: Signature): Promise<KeptCapture> {
    return this.#locked((queries) => keepCapture(queries, capture, this.#signed(signature)));
  }

  /** A capture by its hash; nothing where there is none. */
  capture(sha256: string): Promise<KeptCapture | undefined> {
    return captureWith(this.#database.queries, sha256);
  }

  /** Looks for anything that was altered past the store. */
  audit(noted?: string): Promise<AuditReport> {
    return auditStore(this.#database, noted);
  }

  /** Writes the whole store, as of one moment, into a new file. */
  copyTo(path: string): Promise<void> {
    return this.#database.copyTo(path);
  }

  close(): Promise<void> {
    return this.#database.queries.destroy();
  }

  #restore(
    id: string,
    { what, to, by }: { what: Act; to?: number; by: Restoring },
  ): Promise<Written> {
    return this.#locked<Written>(async (queries) => {
      const standing = await this.#read(queries, id);
      if (standing === undefined) return { outcome: 'missing' };
      if (standing.version !== (by.baseVersion ?? standing.version))
        return { outcome: 'stale', current: standing };
      const restores = to ?? (await this.#target(queries, id, what));
      const next = restores === undefined ? undefined : await this.#read(queries, id, restores);
      if (next === undefined) return { outcome: 'impossible' };
      return this.#append(queries, { standing, next, what, restores: next.version, signature: by });
    });
  }

  async #target(queries: Kysely<Tables>, id: string, what: Act): Promise<number | undefined> {
    const steps = await queries
      .selectFrom('history')
      .select(['version', 'what'])
      .where('case_id', '=', id)
      .orderBy('sequence')
      .execute();
    const line = undoLine(steps.map((step) => step as { version: number; what: Act }));
    return what === 'undo' ? line.undo : line.redo;
  }

  async #append(
    queries: Kysely<Tables>,
    change: {
      readonly standing?: StoredCase;
      readonly next: CaseText;
      readonly what: Act;
      readonly restores?: number;
      readonly signature: Signature;
    },
  ): Promise<Written> {
    const { standing, next, what, restores = null, signature } = change;
    const id = standing?.id ?? next.caseFile.case;
    if (next.caseFile.case !== id) throw new Defect(`${id} was to become ${next.caseFile.case}`);
    const { caseFile, text } = next;
    const shown = { id, version: (standing?.version ?? 0) + 1, caseFile, text };
    const signed = this.#signed(signature);
    const hashes = await showVersion(queries, shown, { standing, at: signed.when });
    await appendEntry(queries, {
      ...signed,
      ...hashes,
      caseId: id,
      version: shown.version,
      what,
      changed: standing === undefined ? [] : changedPlaces(standing.caseFile, next.caseFile),
      restores,
      captureSha256: null,
    });
    this.#keepOpen(hashes.contentSha256, next.caseFile);
    const written = { id, version: shown.version, caseFile, text, sha256: hashes.textSha256 };
    return { outcome: 'written', written };
  }

  async #read(
    queries: Kysely<Tables>,
    id: string,
    version?: number,
  ): Promise<StoredCase | undefined> {
    const wanted = version ?? (await versionOf(queries, id));
    if (wanted === undefined) return undefined;
    const row = await queries
      .selectFrom('history')
      .innerJoin('texts', 'texts.sha256', 'history.text_sha256')
      .select(['texts.sha256', 'texts.text', 'texts.content', 'history.content_sha256'])
      .where('case_id', '=', id)
      .where('version', '=', wanted)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const caseFile = this.#open(row.content_sha256 ?? '', row.content);
    return { id, version: wanted, caseFile, text: unpacked(row.text), sha256: row.sha256 };
  }

  #open(sha256: string, content: Uint8Array): CaseFile {
    const opened = this.#opened.get(sha256);
    const caseFile = opened ?? (JSON.parse(unpacked(content)) as CaseFile);
    this.#keepOpen(sha256, caseFile);
    return caseFile;
  }

  #keepOpen(sha256: string, caseFile: CaseFile): void {
    this.#opened.delete(sha256);
    this.#opened.set(sha256, caseFile);
    const [oldest] = this.#opened.keys();
    if (this.#opened.size > KEPT_OPEN && oldest !== undefined) this.#opened.delete(oldest);
  }

  #signed({ who, why }: Signature) {
    return { who, why, when: this.#clock().toISOString() };
  }

  /** Everything that changes the store happens in here, one change after the other, whole or not at all. */
  #locked<Result>(change: (queries: Kysely<Tables>) => Promise<Result>): Promise<Result> {
    return patiently(() =>
      this.#database.queries.transaction().execute(async (queries) => {
        await takeHead(queries);
        return change(queries);
      }),
    );
  }
}

async function versionOf(queries: Kysely<Tables>, id: string): Promise<number | undefined> {
  const row = await queries
    .selectFrom('cases')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.version;
}
