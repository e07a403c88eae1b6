import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Problem } from '@respondeat/engine';

/** Folder of the broken case files and of what is to be said about each. */
export const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Ending of the files that hold what is to be said. */
export const PINNED = '.problems.txt';

/** Names of the files in the folder that match a pattern. */
export function filesMatching(pattern: RegExp): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => pattern.test(name))
    .toSorted();
}

/** Problems as they are pinned: which, and where; why; what to try. */
export function problemList(problems: readonly Problem[]): string {
  return problems
    .map(({ code, path, line, because, try: advice }) => {
      const place = [code, path, line === undefined ? '' : `line ${line}`];
      const head = place.filter((part) => part !== '').join('  ');
      return `${head}\n  because ${because}\n  try ${advice}\n`;
    })
    .join('');
}
