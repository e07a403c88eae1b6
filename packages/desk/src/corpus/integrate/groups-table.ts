import type { EventTable } from './event-table.ts';
import type { Groups } from './link-groups.ts';

/** Digits of a probability that are written. */
const DIGITS = 6;

/** Groups as CSV: group, source, id, probability; a row for each record. Records that stand alone are not listed. */
export function groupsTable(
  sources: readonly EventTable[],
  { starts, source, event, probability }: Groups,
): string {
  const names = sources.map((table) => cell(table.source));
  const rows = ['group,source,id,probability'];
  for (let group = 0; group + 1 < starts.length; group++) {
    for (let row = starts[group]!; row < starts[group + 1]!; row++) {
      const place = source[row]!;
      const id = cell(sources[place]!.ids.at(event[row]!)!);
      rows.push(`${group + 1},${names[place]},${id},${Number(probability[row]!.toFixed(DIGITS))}`);
    }
  }
  return `${rows.join('\n')}\n`;
}

/** A text as a cell of CSV (RFC 4180). */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
