import { readFileSync, statSync } from 'node:fs';
import type { Outcome } from '@respondeat/engine';

/** A file's bytes, and the text in them. */
export interface TextFile {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** What a file is for, so that advice can name it, and how large it may be. */
export interface FileUse {
  /** As advice calls it: `a case file`. */
  readonly noun: string;
  readonly maximumBytes: number;
  /** What to do about a larger one. */
  readonly whereLarger: string;
}

/** First bytes of what gzip writes (RFC 1952, section 2.3.1). */
const GZIP = [0x1f, 0x8b] as const;

/** Reads a text in UTF-8 that a user named, or says why it cannot be read. */
export function readTextFile(path: string, use: FileUse): Outcome<TextFile> {
  const refused = refusalOf(path, use);
  if (refused !== undefined) return refused;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return unreadable(path, error as NodeJS.ErrnoException);
  }
  return decode(path, bytes, use);
}

function refusalOf(path: string, { noun, maximumBytes, whereLarger }: FileUse) {
  const found = statOf(path);
  if (found === undefined)
    return refuse('file.missing', `there is no file \`${path}\``, `name ${noun}`);
  if (found instanceof Error) return unreadable(path, found);
  if (found.isDirectory())
    return refuse('file.not-a-file', `\`${path}\` is a folder`, `name ${noun}`);
  if (!found.isFile())
    return refuse('file.not-a-file', `\`${path}\` is no plain file`, `name ${noun}`);
  if (found.size > maximumBytes) {
    const because = `\`${path}\` has ${found.size} bytes; at most ${maximumBytes} are read`;
    return refuse('file.too-large', because, whereLarger);
  }
  return undefined;
}

/** Whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  const found = statOf(path);
  return found !== undefined && !(found instanceof Error) && found.isDirectory();
}

/** What the system knows of a path: `undefined` where nothing is there, the error where it may not be looked at. */
function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

function decode(path: string, bytes: Uint8Array, { noun }: FileUse): Outcome<TextFile> {
  if (bytes[0] === GZIP[0] && bytes[1] === GZIP[1]) {
    const because = `\`${path}\` is compressed with gzip`;
    return refuse('file.compressed', because, `unpack it first: gunzip --keep ${path}`);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: { bytes, text } };
  } catch {
    const because = `\`${path}\` is not a text in UTF-8`;
    return refuse('file.not-utf8', because, `save it as UTF-8, or name ${noun}`);
  }
}

function unreadable(path: string, { code, message }: NodeJS.ErrnoException): Outcome<never> {
  const because = `\`${path}\` cannot be read: ${code === 'EACCES' ? 'permission denied' : message}`;
  return refuse(
    'file.unreadable',
    because,
    'ask whoever owns it for the right to read it, or copy it',
  );
}

function refuse(code: string, because: string, advice: string): Outcome<never> {
  return { ok: false, problems: [{ code, path: '', because, try: advice }] };
}
