import { compareText } from '../vocabulary/index.ts';

/** By date, then by id: the order in which a reader meets records. */
export function compareReports(
  a: { readonly date: string; readonly id: string },
  b: { readonly date: string; readonly id: string },
): number {
  return compareText(a.date, b.date) || compareText(a.id, b.id);
}
