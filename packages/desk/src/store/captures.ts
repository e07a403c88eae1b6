import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { appendEntry } from './history.ts';
import type { Tables } from './tables.ts';

/** A copy of what was published. */
export interface Capture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** The name of the file it came as. */
  readonly name: string;
}

/** A capture under its hash. */
export interface KeptCapture extends Capture {
  readonly sha256: string;
}

/** Keeps a capture, and says so in the history. One that is kept already stays as it is. The head must be taken. */
export async function keepCapture(
  queries: Kysely<Tables>,
  capture: Capture,
  signed: { readonly who: string; readonly when: string; readonly why: string },
): Promise<KeptCapture> {
  const sha256 = hash('sha256', capture.bytes);
  const known = await captureWith(queries, sha256);
  if (known !== undefined) return known;
  const { bytes, mediaType, name } = capture;
  await queries
    .insertInto('captures')
    .values({ sha256, bytes, media_type: mediaType, name })
    .execute();
  await appendEntry(queries, {
    ...signed,
    caseId: null,
    version: null,
    what: 'capture',
    changed: [name, mediaType],
    restores: null,
    textSha256: null,
    contentSha256: null,
    captureSha256: sha256,
  });
  return { ...capture, sha256 };
}

/** A capture by its hash; nothing where there is none. */
export async function captureWith(
  queries: Kysely<Tables>,
  sha256: string,
): Promise<KeptCapture | undefined> {
  const row = await queries
    .selectFrom('captures')
    .selectAll()
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { sha256, bytes: row.bytes, mediaType: row.media_type, name: row.name };
}
