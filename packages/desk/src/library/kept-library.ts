import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentsOf, type KeptContent, type Outcome } from '@respondeat/engine';
import { writeTogether } from '../output/write-together.ts';

/** Texts of files by their path from the root of the data. */
export type Texts = ReadonlyMap<string, string>;

/** What the files of a library say, under the hash of the very texts that said it (decision 42). */
interface KeptLibrary {
  readonly sha256: string;
  readonly contents: Readonly<Record<string, unknown>>;
}

/** Where the build keeps it: beside what it compiles, and so in the published package. */
const KEPT_IN = fileURLToPath(new URL('../../dist', import.meta.url));
const KEPT_FILE = 'kept-library.json';

/** One hash for several files, in this order, under their names. */
export function hashOf(files: Iterable<readonly [path: string, text: string]>): string {
  return hash('sha256', [...files].map(([path, text]) => `${path}\n${text}`).join('\n'));
}

/** Keeps what these files say, so that reading them again need not parse YAML. */
export function keepLibrary(texts: Texts, folder = KEPT_IN): Outcome<void> {
  const read = contentsOf(texts);
  if (!read.ok) return read;
  const contents = [...read.value].map(([path, { content }]): [string, unknown] => [path, content]);
  const kept: KeptLibrary = {
    sha256: hashOf(texts),
    contents: Object.fromEntries<unknown>(contents),
  };
  return writeTogether(folder, new Map([[KEPT_FILE, JSON.stringify(kept)]]));
}

/** What these files say, if that was kept: `undefined` where nothing was, where it cannot be read, or where any text differs. */
export function keptContents(
  texts: Texts,
  folder = KEPT_IN,
): ReadonlyMap<string, KeptContent> | undefined {
  const kept = keptIn(folder);
  if (kept?.sha256 !== hashOf(texts)) return undefined;
  const contents = Object.entries(kept.contents);
  return new Map(contents.map(([path, content]) => [path, { content }]));
}

/** A copy that was never made, or not to its end, is no fault: the texts are always there. */
function keptIn(folder: string): KeptLibrary | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, KEPT_FILE), 'utf8')) as KeptLibrary;
  } catch {
    return undefined;
  }
}
