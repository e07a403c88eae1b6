import { hash } from 'node:crypto';
import type { CaseFile } from '@respondeat/engine';
import type { Kysely, Selectable } from 'kysely';
import { sha256Of } from './case-text.ts';
import type { Database } from './database.ts';
import { fold } from './fold.ts';
import { entryOf } from './history.ts';
import { FIRST_HASH, hashOfEntry } from './history-entry.ts';
import { unpacked } from './packed.ts';
import { recordWords } from './record-words.ts';
import type { Tables } from './tables.ts';

/** Something in a store that no change recorded in its history could have made. */
interface Tampering {
  /** The table and row. */
  readonly where: string;
  readonly because: string;
}

/** What an audit found. */
export interface AuditReport {
  readonly entries: number;
  readonly versions: number;
  readonly captures: number;
  /** Hash of the last entry. Whoever notes it can later tell whether what came before was altered. */
  readonly head: string;
  readonly tampering: readonly Tampering[];
}

/**
 * Compares everything in a store with its history: that the chain is whole, that every text and capture is what its
 * hash says, and that the list of cases and the search show what the last version says. A history rewritten from some
 * point on agrees with itself; that is found out only by a hash that was `noted` before.
 */
export async function auditStore(database: Database, noted?: string): Promise<AuditReport> {
  const { queries } = database;
  const rows = await queries.selectFrom('history').selectAll().orderBy('sequence').execute();
  const head = await queries.selectFrom('head').selectAll().executeTakeFirst();
  const tampering = [
    ...brokenLinks(rows),
    ...wrongHead(rows, head),
    ...notedIn(rows, noted),
    ...(await alteredTexts(queries, rows)),
    ...(await alteredCaptures(queries, rows)),
    ...(await wronglyShown(queries, rows)),
    ...((await database.indexIsWhole()) ? [] : [WRONG_INDEX]),
  ];
  return {
    entries: rows.length,
    versions: rows.filter(({ version }) => version !== null).length,
    captures: rows.filter(({ capture_sha256 }) => capture_sha256 !== null).length,
    head: head?.hash ?? '',
    tampering,
  };
}

const WRONG_INDEX = {
  where: 'record_words',
  because: 'the index of the search does not hold what the records say',
};

type Row = Selectable<Tables['history']>;

function brokenLinks(rows: readonly Row[]): Tampering[] {
  let previous = FIRST_HASH;
  return rows.flatMap((row, index) => {
    const before = previous;
    previous = row.hash;
    const where = `history ${row.sequence}`;
    if (row.sequence !== index + 1)
      return [{ where, because: `entry ${index + 1} should stand here` }];
    if (row.previous_hash !== before)
      return [{ where, because: 'it does not follow the entry before it' }];
    if (hashOfRow(row) !== row.hash)
      return [{ where, because: 'its hash is not that of what it says' }];
    return [];
  });
}

/** The hash of what a row says; of nothing where it cannot even be read. */
function hashOfRow(row: Row): string {
  try {
    return hashOfEntry(entryOf(row));
  } catch {
    return '';
  }
}

function wrongHead(
  rows: readonly Row[],
  head: Selectable<Tables['head']> | undefined,
): Tampering[] {
  const last = rows.at(-1);
  const isLast =
    head?.sequence === (last?.sequence ?? 0) && head.hash === (last?.hash ?? FIRST_HASH);
  return isLast
    ? []
    : [{ where: 'head 1', because: 'it does not name the last entry of the history' }];
}

function notedIn(rows: readonly Row[], noted: string | undefined): Tampering[] {
  if (noted === undefined || rows.some(({ hash: found }) => found === noted)) return [];
  return [{ where: 'history', because: `no entry has the hash ${noted} that was noted` }];
}

async function alteredTexts(queries: Kysely<Tables>, rows: readonly Row[]): Promise<Tampering[]> {
  const contentOf = new Map(rows.map((row) => [row.text_sha256, row.content_sha256]));
  const names = await queries.selectFrom('texts').select('sha256').orderBy('sha256').execute();
  const kept = new Set(names.map(({ sha256 }) => sha256));
  const tampering = missing(
    'texts',
    kept,
    rows.map(({ text_sha256 }) => text_sha256),
  );
  // One at a time: together they may be larger than the memory.
  for (const { sha256 } of names) {
    const row = await queries
      .selectFrom('texts')
      .selectAll()
      .where('sha256', '=', sha256)
      .executeTakeFirstOrThrow();
    const isWhole =
      hashOfPacked(row.text) === sha256 && hashOfPacked(row.content) === contentOf.get(sha256);
    if (!isWhole)
      tampering.push({
        where: `texts ${sha256}`,
        because: 'no entry of the history says this text',
      });
  }
  return tampering;
}

async function alteredCaptures(
  queries: Kysely<Tables>,
  rows: readonly Row[],
): Promise<Tampering[]> {
  const said = new Map(rows.map((row) => [row.capture_sha256, row.changed]));
  const names = await queries.selectFrom('captures').select('sha256').orderBy('sha256').execute();
  const kept = new Set(names.map(({ sha256 }) => sha256));
  const tampering = missing(
    'captures',
    kept,
    rows.map(({ capture_sha256 }) => capture_sha256),
  );
  for (const { sha256 } of names) {
    const row = await queries
      .selectFrom('captures')
      .selectAll()
      .where('sha256', '=', sha256)
      .executeTakeFirstOrThrow();
    const isSaid = said.get(sha256) === JSON.stringify([row.name, row.media_type]);
    if (hash('sha256', row.bytes) !== sha256 || !isSaid)
      tampering.push({
        where: `captures ${sha256}`,
        because: 'no entry of the history says this capture',
      });
  }
  return tampering;
}

async function wronglyShown(queries: Kysely<Tables>, rows: readonly Row[]): Promise<Tampering[]> {
  const last = new Map(
    rows.flatMap((row) => (row.case_id === null ? [] : [[row.case_id, row] as const])),
  );
  const cases = await queries.selectFrom('cases').selectAll().orderBy('id').execute();
  const tampering = missing('cases', new Set(cases.map(({ id }) => id)), [...last.keys()]);
  for (const shown of cases) {
    const where = `cases ${shown.id}`;
    const content = await contentOfLast(queries, last.get(shown.id));
    if (content === undefined || !agrees(shown, last.get(shown.id), content))
      tampering.push({ where, because: 'it is not what the last version says' });
    if (content !== undefined) tampering.push(...(await wrongRecords(queries, shown.id, content)));
  }
  const strays = await queries
    .selectFrom('records')
    .select('case_id')
    .distinct()
    .orderBy('case_id')
    .execute();
  const stray = strays.filter(({ case_id }) => !last.has(case_id));
  return [
    ...tampering,
    ...stray.map(({ case_id }) => ({
      where: `records ${case_id}`,
      because: 'there is no such case',
    })),
  ];
}

async function contentOfLast(
  queries: Kysely<Tables>,
  last: Row | undefined,
): Promise<CaseFile | undefined> {
  const row = await queries
    .selectFrom('texts')
    .select('content')
    .where('sha256', '=', last?.text_sha256 ?? '')
    .executeTakeFirst();
  try {
    return row === undefined ? undefined : (JSON.parse(unpacked(row.content)) as CaseFile);
  } catch {
    return undefined;
  }
}

function agrees(
  shown: Selectable<Tables['cases']>,
  last: Row | undefined,
  { title, incidents, reports }: CaseFile,
): boolean {
  return (
    shown.title === title &&
    shown.incidents === incidents.length &&
    shown.reports === reports.length &&
    shown.version === last?.version &&
    shown.updated_at === last.at &&
    shown.text_sha256 === last.text_sha256 &&
    shown.content_sha256 === last.content_sha256
  );
}

async function wrongRecords(
  queries: Kysely<Tables>,
  caseId: string,
  content: CaseFile,
): Promise<Tampering[]> {
  const rows = await queries
    .selectFrom('records')
    .select(['kind', 'record_id', 'words', 'folded'])
    .where('case_id', '=', caseId)
    .execute();
  const line = (parts: readonly string[]) => JSON.stringify(parts);
  const shown = rows.map((row) => line([row.kind, row.record_id, row.words, row.folded]));
  const said = recordWords(content).map((record) =>
    line([record.kind, record.recordId, record.words, fold(record.words)]),
  );
  const isSame = shown.toSorted().join('\n') === said.toSorted().join('\n');
  return isSame
    ? []
    : [
        {
          where: `records ${caseId}`,
          because: 'the search does not show what the last version says',
        },
      ];
}

function missing(
  table: string,
  kept: ReadonlySet<string>,
  named: readonly (string | null)[],
): Tampering[] {
  return [...new Set(named)]
    .filter((name): name is string => name !== null && !kept.has(name))
    .map((name) => ({
      where: `${table} ${name}`,
      because: 'the history names it, and it is gone',
    }));
}

function hashOfPacked(bytes: Uint8Array): string {
  try {
    return sha256Of(unpacked(bytes));
  } catch {
    return '';
  }
}
