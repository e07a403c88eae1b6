import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Outcome } from '@respondeat/engine';
import { openDuckDb } from '../source-files/open-duckdb.ts';
import { readProblem } from '../source-files/read-problem.ts';
import { columnNamed, openSourceFile, textOfColumn } from '../source-files/source-file.ts';
import { type ListedActor, unique } from './listed-actor.ts';
import { aliasesIn, publishedTable, publishedXml } from './ofac-lists.ts';

/** What OFAC writes for nothing. */
const OFAC_NOTHING = '-0-';

/**
 * The actors of a MISP galaxy cluster (.json), of OFAC's `sdn.csv`, `alt.csv` or `sdn.xml` as published, of an OFAC table
 * with titles (.csv), or of FollowTheMoney entities (.ndjson, .jsonl). Each file may be packed with gzip.
 */
export async function readNameList(path: string): Promise<Outcome<readonly ListedActor[]>> {
  const plain = path.replace(/\.gz$/i, '').toLowerCase();
  try {
    const bytes = readFileSync(path);
    const text = decoded(plain.length < path.length ? gunzipSync(bytes) : bytes);
    const actors = plain.endsWith('.csv') ? publishedTable(text) : READERS[extname(plain)]?.(text);
    if (actors === undefined) return await readOfac(path);
    if (actors.length > 0) return { ok: true, value: actors };
    return refuse(path, 'it names no actors');
  } catch (error) {
    return refuse(path, (error as Error).message);
  }
}

/** Readers of what a list is told by its name. */
const READERS: Readonly<Record<string, (text: string) => readonly ListedActor[]>> = {
  '.json': ofMisp,
  '.xml': publishedXml,
  '.ndjson': ofFollowTheMoney,
  '.jsonl': ofFollowTheMoney,
};

/** OFAC's older files are in Latin-1; all the other lists are in UTF-8. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

interface MispCluster {
  readonly values?: readonly {
    readonly uuid?: string;
    readonly value: string;
    readonly meta?: { readonly synonyms?: readonly string[] };
  }[];
}

function ofMisp(text: string): readonly ListedActor[] {
  const { values = [] } = JSON.parse(text) as MispCluster;
  return values.map(({ uuid, value, meta }) => ({
    list: 'misp',
    id: uuid ?? value,
    kind: 'group',
    names: unique([value, ...(meta?.synonyms ?? [])]),
  }));
}

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties?: Readonly<Record<string, readonly string[] | undefined>>;
}

/** Properties of FollowTheMoney that hold names (Thing, LegalEntity and Person of version 3.8). */
const NAME_PROPERTIES = ['name', 'alias', 'previousName', 'weakAlias', 'abbreviation'] as const;

function ofFollowTheMoney(text: string): readonly ListedActor[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Entity)
    .map(({ id, schema, properties = {} }) => ({
      list: 'follow-the-money' as const,
      id,
      kind: schema.toLowerCase(),
      names: unique(NAME_PROPERTIES.flatMap((property) => properties[property] ?? [])),
    }))
    .filter(({ names }) => names.length > 0);
}

async function readOfac(path: string): Promise<Outcome<readonly ListedActor[]>> {
  const opened = openSourceFile(path);
  if (!opened.ok) return opened;
  const { columns, relation } = opened.value;
  const [id, name, kind, details] = [
    ['id', 'ent_num'],
    ['name', 'sdn_name'],
    ['type', 'sdn_type'],
    ['details', 'remarks'],
  ].map((names) => columnNamed(columns, names));
  if (id === undefined || name === undefined) return refuse(path, 'it has no columns ID and Name');
  const database = await openDuckDb();
  try {
    const text = (column: string | undefined) =>
      column === undefined ? `''` : textOfColumn(column);
    const read = await database.connection.runAndReadAll(
      `SELECT ${[id, name, kind, details].map(text).join(', ')} FROM ${relation}`,
    );
    const rows = read.getRows().map((row) => row.map(String));
    return {
      ok: true,
      value: rows.map(([number = '', main = '', type = '', remarks = '']) => ({
        list: 'ofac-sdn',
        id: number,
        kind: type === OFAC_NOTHING ? '' : type,
        names: unique([main, ...aliasesIn(remarks)]),
      })),
    };
  } catch (error) {
    return { ok: false, problems: [readProblem(path, error)] };
  } finally {
    database.close();
  }
}

/** One entry of each list and id, with the names that several files of a list give it. */
export function entriesTogether(actors: readonly ListedActor[]): readonly ListedActor[] {
  const entries = new Map<string, ListedActor>();
  for (const actor of actors) {
    const key = `${actor.list}:${actor.id}`;
    const known = entries.get(key);
    const names = unique([...(known?.names ?? []), ...actor.names]);
    entries.set(key, { ...actor, kind: known?.kind || actor.kind, names });
  }
  return [...entries.values()];
}

function refuse(path: string, reason: string): Outcome<never> {
  const because = `\`${path}\` is no list of names that is known: ${reason}`;
  const advice =
    'name a MISP cluster (.json), OFAC’s sdn.csv, alt.csv or sdn.xml, or FollowTheMoney entities (.ndjson)';
  return { ok: false, problems: [{ code: 'corpus.no-name-list', path: '', because, try: advice }] };
}
