import {
  type AdjudicatedCase,
  type Outcome,
  parseBook,
  type StandardsLibrary,
} from '@respondeat/engine';
import { decodeCaseText } from '../case-files/decode.ts';
import { type FileUse, readFile } from '../input/read-file.ts';

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
