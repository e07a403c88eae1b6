import type { Readable } from 'node:stream';

const NEWLINE = 0x0a;
const QUOTE = 0x22;

/**
 * The lines, counted from 1, on which records of a delimited text begin, given their places counted from 0 after the
 * header. Read only when rows have problems: a line is what a person finds in the file, and quoted cells may hold
 * several.
 */
export async function linesOfRecords(
  bytes: Readable,
  records: ReadonlySet<number>,
  headerRecords = 1,
): Promise<ReadonlyMap<number, number>> {
  const lines = new Map<number, number>();
  let record = -headerRecords;
  let line = 1;
  let isQuoted = false;
  const note = () => {
    if (records.has(record)) lines.set(record, line);
  };
  note();
  for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
    for (const byte of chunk) {
      if (byte === QUOTE) isQuoted = !isQuoted;
      if (byte !== NEWLINE) continue;
      line++;
      if (isQuoted) continue;
      record++;
      note();
    }
    if (lines.size === records.size) break;
  }
  return lines;
}
