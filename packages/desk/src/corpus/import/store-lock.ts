import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Outcome } from '@respondeat/engine';

const LOCK = 'lock';

/**
 * Keeps other imports out of a store until what is given back is called. A lock whose process is gone was left by one that was
 * killed, and is taken over. Folders that were made for the lock go with it where nothing else came into them.
 */
export function lockStore(folder: string): Outcome<() => void> {
  const firstMade = mkdirSync(folder, { recursive: true });
  const path = join(folder, LOCK);
  const unlock = () => {
    rmSync(path, { force: true });
    if (firstMade !== undefined) removeEmpty(resolve(folder), resolve(firstMade));
  };
  if (tryLock(path)) return { ok: true, value: unlock };
  const holder = Number(readFileSync(path, 'utf8'));
  if (!isAlive(holder)) {
    rmSync(path, { force: true });
    if (tryLock(path)) return { ok: true, value: unlock };
  }
  const because = `process ${holder} writes into \`${folder}\``;
  // The number of a process that was killed may since have gone to another, after a restart for one.
  const advice = `wait until it is done, or import into another store; if no import runs any more, remove \`${path}\``;
  return { ok: false, problems: [{ code: 'corpus.store-in-use', path: '', because, try: advice }] };
}

/** Removes a folder and those above it, up to a topmost one, as long as they are empty. */
function removeEmpty(folder: string, topmost: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something came into it, so it is wanted.
    return;
  }
  if (folder !== topmost) removeEmpty(dirname(folder), topmost);
}

function tryLock(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(holder: number): boolean {
  try {
    // Signal 0 asks and sends nothing.
    process.kill(holder, 0);
    return holder > 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
