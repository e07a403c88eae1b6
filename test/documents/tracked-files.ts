import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** Paths of all files that belong to the repository, from its folder. */
export function trackedFiles(): readonly string[] {
  const list = execFileSync('git', ['ls-files', '-z'], { cwd: REPOSITORY, encoding: 'utf8' });
  return list.split('\0').filter((path) => path !== '' && existsSync(resolve(REPOSITORY, path)));
}

/** Text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(resolve(REPOSITORY, path), 'utf8');
}
