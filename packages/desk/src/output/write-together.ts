import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file to be written, by its name in the folder. */
export type FilesByName = ReadonlyMap<string, string | Uint8Array>;

/**
 * Writes files into a folder so that each is there whole or not at all.
 * All are written beside the folder first; only when every one is complete are they moved in.
 */
export function writeTogether(folder: string, files: FilesByName): void {
  mkdirSync(dirname(folder), { recursive: true });
  const staging = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  try {
    for (const [name, content] of files) writeFileSync(join(staging, name), content);
    mkdirSync(folder, { recursive: true });
    for (const name of files.keys()) renameSync(join(staging, name), join(folder, name));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
