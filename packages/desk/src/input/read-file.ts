import { readFileSync, statSync } from 'node:fs';
import type { Outcome } from '@respondeat/engine';

/** What a file is wanted for, so that advice can name it, and how large it may be. */
export interface FileUse {
  /** As advice calls it: `a case file`. */
  readonly noun: string;
  readonly maximumBytes: number;
  /** What to do about a larger one. */
  readonly whereLarger: string;
}

/** The bytes of a file that a user named, or why it cannot be read. */
export function readFile(path: string, use: FileUse): Outcome<Uint8Array> {
  try {
    return refusalOf(path, use) ?? { ok: true, value: readFileSync(path) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'EACCES' ? 'permission denied' : message;
    const advice = 'ask whoever owns it for the right to read it, or for a copy';
    return refuse('file.unreadable', `\`${path}\` cannot be read: ${reason}`, advice);
  }
}

/** Whether a path leads to a folder that may be looked at. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** What speaks against reading a file before it is opened; throws where it may not be looked at. */
function refusalOf(path: string, { noun, maximumBytes, whereLarger }: FileUse) {
  const found = statSync(path, { throwIfNoEntry: false });
  const advice = `name ${noun}`;
  if (found === undefined) return refuse('file.missing', `there is no file \`${path}\``, advice);
  if (found.isDirectory()) return refuse('file.not-a-file', `\`${path}\` is a folder`, advice);
  if (!found.isFile()) return refuse('file.not-a-file', `\`${path}\` is no plain file`, advice);
  if (found.size <= maximumBytes) return undefined;
  const because = `\`${path}\` has ${found.size} bytes; at most ${maximumBytes} are read`;
  return refuse('file.too-large', because, whereLarger);
}

function refuse(code: string, because: string, advice: string): Outcome<never> {
  return { ok: false, problems: [{ code, path: '', because, try: advice }] };
}
