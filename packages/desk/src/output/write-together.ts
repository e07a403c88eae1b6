import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Outcome } from '@respondeat/engine';

/** A file to be written, by its name in the folder. */
export type FilesByName = ReadonlyMap<string, string | Uint8Array>;

/**
 * Why files could not be written into a folder, as far as that can be known before the work is done.
 * The folder need not exist. Nothing is made.
 */
export function checkFolder(folder: string): Outcome<void> {
  const existing = nearestExisting(folder);
  try {
    if (!statSync(existing).isDirectory())
      return refuse('output.not-a-folder', `\`${existing}\` is a file, not a folder`);
    accessSync(existing, constants.W_OK | constants.X_OK);
    return { ok: true, value: undefined };
  } catch (error) {
    return unwritable(existing, error);
  }
}

/**
 * Writes files into a folder so that all of them are there whole, or none. A folder that is not there yet appears with
 * everything in it at once; in one that is, files of the same names are replaced when all the new ones are complete.
 */
export function writeTogether(folder: string, files: FilesByName): Outcome<void> {
  const checked = checkFolder(folder);
  if (!checked.ok) return checked;
  const blocking = [...files.keys()].map((name) => join(folder, name)).find(isFolder);
  if (blocking !== undefined)
    return refuse('output.not-a-file', `\`${blocking}\` is a folder, and a file is to stand there`);
  try {
    stage(resolve(folder), files);
    return { ok: true, value: undefined };
  } catch (error) {
    return unwritable(folder, error);
  }
}

/** Completes all files in a folder beside or within the one they are for, and moves them from there. */
function stage(folder: string, files: FilesByName): void {
  const existing = nearestExisting(folder);
  const staging = mkdtempSync(join(existing, '.respondeat-'));
  try {
    const complete = join(staging, 'complete');
    mkdirSync(complete);
    for (const [name, content] of files) writeFileSync(join(complete, name), content);
    if (existing !== folder) appear(complete, folder);
    else for (const name of files.keys()) renameSync(join(complete, name), join(folder, name));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Moves a folder to where none is yet. Folders made on the way are taken back should that fail. */
function appear(complete: string, folder: string): void {
  const firstMade = mkdirSync(dirname(folder), { recursive: true });
  try {
    renameSync(complete, folder);
  } catch (error) {
    if (firstMade !== undefined) rmSync(firstMade, { recursive: true });
    throw error;
  }
}

/** The folder itself, or the nearest one above it that is there. */
function nearestExisting(folder: string): string {
  let path = resolve(folder);
  while (!existsSync(path)) path = dirname(path);
  return path;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function unwritable(folder: string, error: unknown): Outcome<never> {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'EACCES' ? 'permission denied' : message;
  return refuse('output.unwritable', `nothing can be written to \`${folder}\`: ${reason}`);
}

function refuse(code: string, because: string): Outcome<never> {
  const advice = 'name another folder, or one that you may write to';
  return { ok: false, problems: [{ code, path: '', because, try: advice }] };
}
