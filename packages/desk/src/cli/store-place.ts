import { homedir } from 'node:os';
import { join } from 'node:path';

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
