import type { TextScanner } from './text-scanner.ts';

/** Most table entries that a file may hold: 256 MiB. Larger networks are beyond exact inference. Declared. */
export const MOST_TABLE_ENTRIES = 2 ** 25;

/** Reads numbers for as long as there are any, keeping as many as the table holds, and gives how many there were.
 *  Whatever is not a finite number of at least 0 is reported. */
export function readEntries(scanner: TextScanner, table: Float64Array): number {
  let count = 0;
  for (; scanner.atWord(); count++) {
    const entry = scanner.number();
    if (!(entry >= 0 && entry < Number.POSITIVE_INFINITY)) reportEntry(scanner);
    if (count < table.length) table[count] = entry;
  }
  return count;
}

/** Reports the entry read last. */
export function reportEntry(scanner: TextScanner): void {
  const because = 'an entry of the table is not a finite number of at least 0';
  scanner.report({ code: 'network.entry', because, try: 'write weights such as 0, 0.25 or 1e-6' });
}
