import type { CaseFile } from '@respondeat/engine';
import type { Kysely } from 'kysely';
import { type CaseText, sha256Of } from './case-text.ts';
import { fold } from './fold.ts';
import { packed } from './packed.ts';
import { type RecordWords, recordWords } from './record-words.ts';
import type { Tables } from './tables.ts';

/** Rows written by one statement, so that their values stay below the most that SQLite takes (32,766). */
const ROWS_AT_ONCE = 1_000;

interface ShownVersion extends CaseText {
  readonly id: string;
  readonly version: number;
}

/** What was shown so far, and when the new version was made. */
interface Before {
  readonly standing: CaseText | undefined;
  readonly at: string;
}

/** Keeps the text of a version and makes the list of cases and the search show it. Gives the hashes that pin it. */
export async function showVersion(
  queries: Kysely<Tables>,
  shown: ShownVersion,
  { standing, at }: Before,
): Promise<{ textSha256: string; contentSha256: string }> {
  const { id, version, caseFile, text } = shown;
  const content = JSON.stringify(caseFile);
  const textSha256 = sha256Of(text);
  const contentSha256 = sha256Of(content);
  await queries
    .insertInto('texts')
    .values({ sha256: textSha256, text: packed(text), content: packed(content) })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  const summary = {
    title: caseFile.title,
    version,
    updated_at: at,
    incidents: caseFile.incidents.length,
    reports: caseFile.reports.length,
    text_sha256: textSha256,
    content_sha256: contentSha256,
  };
  await queries
    .insertInto('cases')
    .values({ id, ...summary })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(summary))
    .execute();
  await showRecords(queries, id, { before: standing?.caseFile, after: caseFile });
  return { textSha256, contentSha256 };
}

async function showRecords(
  queries: Kysely<Tables>,
  caseId: string,
  { before, after }: { before: CaseFile | undefined; after: CaseFile },
): Promise<void> {
  const old = new Map((before === undefined ? [] : recordWords(before)).map(byPlace));
  const fresh = new Map(recordWords(after).map(byPlace));
  const gone = [...old].filter(([place, { words }]) => fresh.get(place)?.words !== words);
  const come = [...fresh].filter(([place, { words }]) => old.get(place)?.words !== words);
  for (const [, { kind, recordId }] of gone)
    await queries
      .deleteFrom('records')
      .where('case_id', '=', caseId)
      .where('kind', '=', kind)
      .where('record_id', '=', recordId)
      .execute();
  const rows = come.map(([, { kind, recordId, words }]) => ({
    case_id: caseId,
    kind,
    record_id: recordId,
    words,
    // Only of what changed: folding is most of the work.
    folded: fold(words),
  }));
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE)
    await queries
      .insertInto('records')
      .values(rows.slice(first, first + ROWS_AT_ONCE))
      .execute();
}

function byPlace(record: RecordWords): [string, RecordWords] {
  return [`${record.kind}/${record.recordId}`, record];
}
