import type { ResolvedInline, ResolvedTable } from '../resolved-document.ts';

/** Width of a column: as wide as its content, or a share of what the others leave. */
export type ColumnWidth = 'auto' | number;

/** Letters up to which a column is as wide as its longest cell. Declared: a date, a grade, an interval. */
const SHORT = 16;
/** Longest cell that counts in full: beyond it, more text makes a column longer and not wider. Declared. */
const LONG = 220;

/** What the longest cell of a column asks for, where the others are short. Declared. */
const LONGEST_SHARE = 0.45;

/** Widths for the columns of a printed table, wider where there is more to read. */
export function columnWidths({ columns, rows }: ResolvedTable): ColumnWidth[] {
  return columns.map(({ title, align }, index) => {
    const lengths = rows.map((row) => textLength(row[index] ?? []));
    const longest = Math.max(title.length, ...lengths);
    if (align === 'end' || longest <= SHORT) return 'auto';
    const total = lengths.reduce((sum, length) => sum + Math.min(length, LONG), 0);
    // A table may have no rows.
    const mean = total / Math.max(lengths.length, 1);
    const weight = Math.max(mean, Math.min(longest, LONG) * LONGEST_SHARE, SHORT);
    return Math.round(Math.sqrt(weight) * 100) / 100;
  });
}

/** Letters of some runs of text, as far as they are printed. */
export function textLength(runs: readonly ResolvedInline[]): number {
  return runs.reduce((sum, run) => sum + runLength(run), 0);
}

function runLength(run: ResolvedInline): number {
  switch (run.kind) {
    case 'evidence':
      return run.id.length;
    case 'verdict':
      return run.verdict.length + 2;
    case 'mark':
      return run.verification.length;
    case 'likelihood':
      return run.text.length + run.figure.length;
    default:
      return run.text.length;
  }
}
