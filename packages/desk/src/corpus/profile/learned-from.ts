import { hash } from 'node:crypto';
import { basename } from 'node:path';
import type { Outcome } from '@respondeat/engine';
import { readFile } from '../../input/read-file.ts';

/** What a prior was learned from, as a case file writes it. */
export interface LearnedFrom {
  readonly file: string;
  readonly sha256: string;
  readonly release: string;
  readonly split: string;
}

/** Largest file of known answers. Declared: that of the predictions made from it. */
const MAXIMUM_BYTES = 1_000_000_000;

/** Names a file of known answers by its bytes, beside what its reader alone can say of it. */
export function learnedFrom(
  path: string,
  { release, split }: Pick<LearnedFrom, 'release' | 'split'>,
): Outcome<LearnedFrom> {
  const noun = 'the file that the predictions were learned from';
  const whereLarger = 'name the part of it that was learned from';
  const bytes = readFile(path, { noun, maximumBytes: MAXIMUM_BYTES, whereLarger });
  if (!bytes.ok) return bytes;
  const sha256 = hash('sha256', bytes.value);
  return { ok: true, value: { file: basename(path), sha256, release, split } };
}
