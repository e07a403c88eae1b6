import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AdjudicatedCase,
  type BookContext,
  Defect,
  readBook,
  type StandardsLibrary,
} from '@respondeat/engine';
import { parse } from 'yaml';
import { DATA_ROOT } from '../library/read-library.ts';
import { ADJUDICATED } from './replay.ts';

/** The names that cases of a book may use: those of the library. */
export function bookContext({ findings, standards }: StandardsLibrary): BookContext {
  return { findings: new Set(findings.keys()), standards: new Set(standards.keys()) };
}

/** The decided cases that ship with the product, by the names of their files. A fault in them is our own. */
export function shippedAdjudicatedCases(law: StandardsLibrary): readonly AdjudicatedCase[] {
  const folder = join(DATA_ROOT, 'casebook', ADJUDICATED);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const cases = files
    .toSorted()
    .map((name): unknown => parse(readFileSync(join(folder, name), 'utf8')));
  const book = readBook({ cases }, bookContext(law));
  if (book.ok) return book.value;
  const [first] = book.problems;
  throw new Defect(`casebook/${ADJUDICATED}: ${first?.path}: ${first?.because}`);
}
