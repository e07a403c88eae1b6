import type { EventTable } from './event-table.ts';
import type { Member } from './link-groups.ts';

/** Digits of a probability that are written. */
const DIGITS = 6;

/** Groups as CSV: group, source, id, probability; a row for each record. Records that stand alone are not listed. */
export function groupsTable(
  sources: readonly EventTable[],
  groups: readonly (readonly Member[])[],
): string {
  const rows = groups.flatMap((members, group) =>
    members.map(({ source, event, probability }) => {
      const { source: name, ids } = sources[source]!;
      return `${group + 1},${cell(name)},${cell(ids[event]!)},${Number(probability.toFixed(DIGITS))}`;
    }),
  );
  return `${['group,source,id,probability', ...rows].join('\n')}\n`;
}

/** A text as a cell of CSV (RFC 4180). */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
