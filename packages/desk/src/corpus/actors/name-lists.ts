import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Outcome } from '@respondeat/engine';
import { openDuckDb } from '../source-files/open-duckdb.ts';
import { readProblem } from '../source-files/read-problem.ts';
import { columnNamed, openSourceFile, textOfColumn } from '../source-files/source-file.ts';

/** An actor of a list, by all the names that the list gives it. Nothing is merged: each list keeps its own entries. */
export interface ListedActor {
  readonly list: 'misp' | 'ofac-sdn' | 'follow-the-money';
  readonly id: string;
  /** What the list says it is: a person, a group, a vessel. Empty where it does not say. */
  readonly kind: string;
  readonly names: readonly string[];
}

/** What OFAC writes for nothing. */
const OFAC_NOTHING = '-0-';

/** The actors of a MISP galaxy cluster (.json), an OFAC SDN table (.csv) or FollowTheMoney entities (.ndjson, .jsonl). */
export async function readNameList(path: string): Promise<Outcome<readonly ListedActor[]>> {
  const plain = path.replace(/\.gz$/i, '').toLowerCase();
  if (plain.endsWith('.csv')) return readOfac(path);
  try {
    const bytes = readFileSync(path);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      plain.length < path.length ? gunzipSync(bytes) : bytes,
    );
    const actors = plain.endsWith('.json') ? ofMisp(text) : ofFollowTheMoney(text);
    if (actors.length > 0) return { ok: true, value: actors };
    return refuse(path, 'it names no actors');
  } catch (error) {
    return refuse(path, (error as Error).message);
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

/** Aliases that OFAC writes into its remarks: a.k.a. 'NAME'; f.k.a. 'NAME'. */
function aliasesIn(remarks: string): readonly string[] {
  return [...remarks.matchAll(/[afn]\.k\.a\. ['"“]([^'"”]+)['"”]/g)].map(
    ([, alias]) => alias ?? '',
  );
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

function refuse(path: string, reason: string): Outcome<never> {
  const because = `\`${path}\` is no list of names that is known: ${reason}`;
  const advice =
    'name a MISP cluster (.json), an OFAC SDN table (.csv) or FollowTheMoney entities (.ndjson)';
  return { ok: false, problems: [{ code: 'corpus.no-name-list', path: '', because, try: advice }] };
}
