import { type CopyPlace, type CopyTables, tableOfCopies } from '../case-model/evidence-factors.ts';

/** By factor, the table of each report that may only repeat another, at one chance that it does. */
export function copyTablesAt(
  copies: readonly CopyPlace[],
  copyProbability: number,
): Map<number, Float64Array> {
  const made = new Map<CopyTables, Float64Array>();
  return new Map(
    copies.map(({ factor, tables }) => {
      const table = made.get(tables) ?? tableOfCopies(tables, copyProbability);
      made.set(tables, table);
      return [factor, table];
    }),
  );
}

/**
 * Logarithm of the chance of what such reports say, as a function of the chance that they only repeat.
 * @param entryOf entry of each report's tables at the states drawn
 */
export function logChanceOfCopies(
  copies: readonly CopyPlace[],
  entryOf: (factor: number) => number,
): (copyProbability: number) => number {
  const reports = new Map<CopyTables, Uint32Array>();
  for (const { factor, tables } of copies) {
    const byEntry = reports.get(tables) ?? new Uint32Array(tables.own.length);
    byEntry[entryOf(factor)]!++;
    reports.set(tables, byEntry);
  }
  const seen = [...reports].flatMap(([{ own, repeated }, byEntry]) =>
    Array.from(byEntry, (count, entry) => [count, own[entry]!, repeated[entry]!] as const),
  );
  const drawn = seen.filter(([count]) => count > 0);
  return (copied) =>
    drawn.reduce(
      (sum, [count, own, repeated]) =>
        sum + count * Math.log(copied * repeated + (1 - copied) * own),
      0,
    );
}
