import type { Problem } from '@respondeat/engine';
import { columnNamed, type SourceFile } from '../source-files/source-file.ts';
import type { DataSet } from './dataset.ts';

/**
 * Why a file is refused of which no row can be used: it has not the columns of the data set that it was said to be, or else
 * what is wrong with its rows. To count it as imported would look like an answer.
 */
export function noRowProblems(
  { file, dataSet }: { file: SourceFile; dataSet: DataSet },
  ofRows: readonly Problem[],
): readonly Problem[] {
  const missing = dataSet.signature
    .filter((names) => columnNamed(file.columns, names) === undefined)
    .map((names) => names.join(' or '));
  if (missing.length > 0)
    return [
      {
        code: 'corpus.columns-missing',
        path: '',
        because: `no row can be read as ${dataSet.name}: the file has no column ${missing.join(', ')}`,
        try: 'name the data set that it is, or map its columns: respondeat corpus map',
      },
    ];
  const because = 'no row can be used, so the file is not imported';
  const advice = 'see below what is wrong with the rows, and mend them or the mapping';
  return [{ code: 'corpus.no-row', path: '', because, try: advice }, ...ofRows];
}
