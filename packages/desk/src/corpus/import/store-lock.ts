import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '@respondeat/engine';

const LOCK = 'lock';

/**
 * Keeps other imports out of a store until what is given back is called. A lock whose process is gone was left by one that was
 * killed, and is taken over.
 */
export function lockStore(folder: string): Outcome<() => void> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, LOCK);
  if (tryLock(path)) return { ok: true, value: () => rmSync(path, { force: true }) };
  const holder = Number(readFileSync(path, 'utf8'));
  if (!isAlive(holder)) {
    rmSync(path, { force: true });
    if (tryLock(path)) return { ok: true, value: () => rmSync(path, { force: true }) };
  }
  const because = `process ${holder} writes into \`${folder}\``;
  // The number of a process that was killed may since have gone to another, after a restart for one.
  const advice = `wait until it is done, or import into another store; if no import runs any more, remove \`${path}\``;
  return { ok: false, problems: [{ code: 'corpus.store-in-use', path: '', because, try: advice }] };
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
