import { CaseStore } from './case-store.ts';
import { postgresAt } from './postgres.ts';
import { sqliteAt } from './sqlite.ts';

const POSTGRES = /^postgres(ql)?:\/\//;

/** Opens the store at a place: the address of a PostgreSQL database, or else a file, made where there is none. */
export async function openStore(place: string, clock: () => Date): Promise<CaseStore> {
  const database = POSTGRES.test(place) ? await postgresAt(place) : sqliteAt(place);
  return CaseStore.open(database, clock);
}
