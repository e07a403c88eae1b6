/** By date, then by id: the order in which a reader meets them. */
export function compareReports(
  a: { date: string; id: string },
  b: { date: string; id: string },
): number {
  return compareText(a.date, b.date) || compareText(a.id, b.id);
}

/** By code units, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
