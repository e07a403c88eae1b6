import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AdjudicatedCase,
  Defect,
  type Outcome,
  parseAdjudicatedCase,
  parseBook,
  type StandardsLibrary,
} from '@respondeat/engine';
import { decodeCaseText } from '../case-files/decode.ts';
import { type FileUse, readFile } from '../input/read-file.ts';
import { DATA_ROOT } from '../library/shipped.ts';
import { ADJUDICATED } from './replay.ts';

const BOOK: FileUse = {
  noun: 'a book of adjudicated cases in JSON',
  // Declared: the book that the form was made for has 140 kB.
  maximumBytes: 4_000_000,
  whereLarger: 'divide the book, and replay its parts one after the other',
};

/** Reads a book of adjudicated cases that a user named. */
export function readBook(path: string, law: StandardsLibrary): Outcome<readonly AdjudicatedCase[]> {
  const bytes = readFile(path, BOOK);
  if (!bytes.ok) return bytes;
  const text = decodeCaseText(bytes.value);
  return text.ok ? parseBook(text.value, law) : text;
}

/** The adjudicated cases that ship, by the names of their files. A fault in them is our own. */
export function shippedBook(law: StandardsLibrary, root = DATA_ROOT): readonly AdjudicatedCase[] {
  const folder = join(root, 'casebook', ADJUDICATED);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => {
      const read = parseAdjudicatedCase(readFileSync(join(folder, name), 'utf8'), law);
      if (read.ok) return read.value;
      const [first] = read.problems;
      throw new Defect(`${name}: ${first?.path}: ${first?.because}; ${first?.try}`);
    });
}
