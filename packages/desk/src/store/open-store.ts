import type { Outcome, Problem } from '@respondeat/engine';
import { CaseStore } from './case-store.ts';
import type { Database } from './database.ts';
import { patiently } from './patiently.ts';
import { postgresAt, UnreachableDatabase } from './postgres.ts';
import { LaterEdition } from './prepare-tables.ts';
import { ForeignFile, sqliteAt, UnusableFile } from './sqlite.ts';

/** Whether a place is the address of a PostgreSQL database, not a file. */
export function isDatabaseAddress(place: string): boolean {
  return /^postgres(ql)?:\/\//.test(place);
}

/** Opens the store at a place: the address of a PostgreSQL database, or else a file, made where there is none. */
export async function openStore(place: string, clock: () => Date): Promise<Outcome<CaseStore>> {
  try {
    return { ok: true, value: await storeIn(await databaseAt(place), clock) };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    return { ok: false, problems: [problem] };
  }
}

function databaseAt(place: string): Promise<Database> {
  return isDatabaseAddress(place) ? postgresAt(place) : patiently(async () => sqliteAt(place));
}

async function storeIn(database: Database, clock: () => Date): Promise<CaseStore> {
  try {
    return await CaseStore.open(database, clock);
  } catch (error) {
    await database.queries.destroy();
    throw error;
  }
}

function problemOf(error: unknown): Problem | undefined {
  const told = KINDS.find(({ kind }) => error instanceof kind);
  if (told === undefined) return undefined;
  return { code: told.code, path: '', because: (error as Error).message, try: told.advice };
}

/** What stands in the way of opening a store that is no fault of ours. */
const KINDS = [
  {
    kind: ForeignFile,
    code: 'store.foreign',
    advice: 'name another file: this one belongs to something else, and was left as it is',
  },
  {
    kind: UnusableFile,
    code: 'store.unusable',
    advice: 'name a file that you may read and write, in a folder where you may make files',
  },
  {
    kind: UnreachableDatabase,
    code: 'store.unreachable',
    advice: 'look at the address, whether the database runs, and whether it lets you in',
  },
  {
    kind: LaterEdition,
    code: 'store.later-edition',
    advice: 'use the release of Respondeat that made it, or a later one',
  },
];
