import type { Problem } from '@respondeat/engine';

/** What DuckDB says of a file that it cannot read, in our words: encoding, a row that is cut off, or its own first line. */
export function readProblem(path: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const line = Number(/on Line: (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const at = Number.isNaN(line) ? {} : { line };
  if (/not utf-8|invalid unicode/i.test(message))
    return {
      code: 'file.not-utf8',
      path: '',
      ...at,
      because: `\`${path}\` is not a text in UTF-8`,
      try: 'save it as UTF-8',
    };
  const columns = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  if (columns !== null) {
    const because = `a row has ${columns[2]} columns where the header has ${columns[1]}`;
    return {
      code: 'corpus.row-cut',
      path: '',
      ...at,
      because,
      try: 'fetch the file again: it may be cut off; or mend the row',
    };
  }
  const because = `\`${path}\` cannot be read as a table: ${message.split('\n')[0]}`;
  return {
    code: 'corpus.unreadable',
    path: '',
    ...at,
    because,
    try: 'fetch the file again, and open it to see that it is a table',
  };
}
