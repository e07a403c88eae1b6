import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '@respondeat/engine';
import { type CaseStore, openStore } from '../store/index.ts';

/** Whether a place is the address of a PostgreSQL database, not a file. */
export function isDatabaseAddress(place: string): boolean {
  return /^postgres(ql)?:\/\//.test(place);
}

/** The store of whoever runs the command: a file among the data of their programs (XDG Base Directory Specification). */
export function usualStore(environment: NodeJS.ProcessEnv = process.env): string {
  const { XDG_DATA_HOME: named } = environment;
  const folder = named === undefined || named === '' ? join(homedir(), '.local/share') : named;
  return join(folder, 'respondeat', 'cases.db');
}

/** Opens the store at a place, or the usual one, and closes it after the work. One that is not there is not made. */
export async function withStore<Result>(
  named: string | undefined,
  work: (store: CaseStore) => Promise<Result>,
): Promise<Outcome<Result>> {
  const place = named ?? usualStore();
  if (!isDatabaseAddress(place) && !existsSync(place)) return noStore(place);
  const opened = await openStore(place, () => new Date());
  if (!opened.ok) return opened;
  try {
    return { ok: true, value: await work(opened.value) };
  } finally {
    await opened.value.close();
  }
}

function noStore(place: string): Outcome<never> {
  const because = `there is no store at \`${place}\``;
  const advice = 'name the file with `--store`; `respondeat serve` makes one';
  return { ok: false, problems: [{ code: 'store.missing', path: '', because, try: advice }] };
}
