import { styleText } from 'node:util';

/** Where a command writes: what was asked for to `out`, everything else to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether a person is watching: colours and progress that rewrites itself. */
  readonly watched: boolean;
}

/** The process's own streams; plain text when either is piped or NO_COLOR is set. */
export const terminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  watched: Boolean(process.stdout.isTTY && process.stderr.isTTY) && !process.env.NO_COLOR,
};

type Style = Parameters<typeof styleText>[0];

/** Text in a style, or plain where nobody is watching. */
export function styled(style: Style, text: string, { watched }: Terminal): string {
  return watched ? styleText(style, text) : text;
}

/** Columns padded to the width of their widest entry; the last is left as it is. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) =>
          column === row.length - 1 ? text : text.padEnd(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
