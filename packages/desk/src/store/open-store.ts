import type { Outcome, Problem } from '@respondeat/engine';
import { CaseStore } from './case-store.ts';
import { postgresAt } from './postgres.ts';
import { LaterEdition } from './prepare-tables.ts';
import { ForeignFile, sqliteAt } from './sqlite.ts';

const POSTGRES = /^postgres(ql)?:\/\//;

/** Opens the store at a place: the address of a PostgreSQL database, or else a file, made where there is none. */
export async function openStore(place: string, clock: () => Date): Promise<Outcome<CaseStore>> {
  try {
    const database = POSTGRES.test(place) ? await postgresAt(place) : sqliteAt(place);
    return { ok: true, value: await CaseStore.open(database, clock) };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    return { ok: false, problems: [problem] };
  }
}

function problemOf(error: unknown): Problem | undefined {
  if (error instanceof ForeignFile)
    return {
      code: 'store.foreign',
      path: '',
      because: error.message,
      try: 'name another file: this one belongs to something else, and was left as it is',
    };
  if (!(error instanceof LaterEdition)) return undefined;
  return {
    code: 'store.later-edition',
    path: '',
    because: error.message,
    try: 'use the release of Respondeat that made it, or a later one',
  };
}
