import type { Outcome } from '@respondeat/engine';
import { decodeText } from './decode-text.ts';
import { type FileUse, readFile } from './read-file.ts';

/** The text of a file that a user named, or why it cannot be read. */
export function readText(path: string, use: FileUse): Outcome<string> {
  const bytes = readFile(path, use);
  return bytes.ok ? decodeText(bytes.value, path) : bytes;
}
