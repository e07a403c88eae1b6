import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '@respondeat/engine';
import { type CaseStore, isDatabaseAddress, openStore } from '../store/index.ts';

/** The store of whoever runs the command: a file among the data of their programs (XDG Base Directory Specification). */
export function usualStore(environment: NodeJS.ProcessEnv = process.env): string {
  const { XDG_DATA_HOME: named } = environment;
  const folder = named === undefined || named === '' ? join(homedir(), '.local/share') : named;
  return join(folder, 'respondeat', 'cases.db');
}

/** Of a folder made for a store: for its owner alone, as the specification of such folders asks, and as cases ask. */
export const OWN_FOLDER = 0o700;

/** A place as it may be printed, for what is printed is kept in logs: without the password of an address. */
export function shownPlace(place: string): string {
  if (!isDatabaseAddress(place)) return place;
  if (!URL.canParse(place)) return place.replace(/:.*$/s, '://…');
  const { protocol, username, host, pathname } = new URL(place);
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
}

/** Opens the store at a place, or the usual one, and closes it after the work. One that is not there is not made. */
export async function withStore<Result>(
  named: string | undefined,
  work: (store: CaseStore) => Promise<Result>,
): Promise<Outcome<Result>> {
  const place = named ?? usualStore();
  const missing = isDatabaseAddress(place) ? undefined : missingStore(place);
  if (missing !== undefined) return missing;
  const opened = await openStore(place, () => new Date());
  if (!opened.ok) return opened;
  try {
    return { ok: true, value: await work(opened.value) };
  } finally {
    await opened.value.close();
  }
}

/** Why there is no store at a place; nothing where something is there. An empty file would become a store by opening it. */
function missingStore(place: string): Outcome<never> | undefined {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found !== undefined && (found.size > 0 || !found.isFile())) return undefined;
  const because =
    found === undefined ? `there is no store at \`${place}\`` : `the file \`${place}\` is empty`;
  const advice = 'name the file with `--store`; `respondeat serve` makes one';
  return { ok: false, problems: [{ code: 'store.missing', path: '', because, try: advice }] };
}
