import { columnNamed } from '../source-files/source-file.ts';
import type { DataSet } from './dataset.ts';
import { ATTACKS } from './datasets/attacks.ts';
import { NEWS_CODED } from './datasets/news-coded.ts';
import { ownExport } from './datasets/own-export.ts';
import { UCDP } from './datasets/ucdp.ts';

/** The data sets that are known by their columns. Where two could be meant, the one that asks for more comes first. */
export const DATA_SETS: readonly DataSet[] = withOwnExport([...UCDP, ...ATTACKS, ...NEWS_CODED]);

function withOwnExport(published: readonly DataSet[]): readonly DataSet[] {
  return [...published, ownExport(published)];
}

/** The data set that a file with these columns is, if it is a known one. */
export function dataSetOf(columns: readonly string[]): DataSet | undefined {
  const found = DATA_SETS.filter(({ signature }) =>
    signature.every((names) => columnNamed(columns, names) !== undefined),
  );
  return found.toSorted((a, b) => b.signature.length - a.signature.length)[0];
}
