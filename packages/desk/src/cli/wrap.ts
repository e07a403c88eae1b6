import { stripVTControlCharacters } from 'node:util';

/** Keeps its words on one line in wrapped prose, where it is written as a plain blank. */
export const NO_BREAK_SPACE = '\u00a0';

/** Blanks that part no words: within a figure, as in `< 1 %`. */
const SPACE_WITHIN_FIGURE = /(?<=[<>]) (?=\d)|(?<=\d) (?=%)/g;

/** Where wrapped prose stands. */
export interface Frame {
  /** Columns in all. */
  readonly width: number;
  /** Columns left free before every line. */
  readonly indent?: number;
  /** Columns left free before every line but the first, beyond the indent. */
  readonly hang?: number;
}

/**
 * Prose broken into lines at plain blanks, those within figures excepted. Words may carry emphasis, which takes no room.
 * A word wider than a line stands on a line of its own, whole, so that it can still be copied.
 */
export function wrap(prose: string, { width, indent = 0, hang = 0 }: Frame): string {
  const lines: string[] = [];
  let words: string[] = [];
  let column = indent;
  const held = prose.replaceAll(SPACE_WITHIN_FIGURE, NO_BREAK_SPACE);
  for (const word of held.split(/[ \n]+/).filter((text) => text !== '')) {
    const wider = column + columnsOf(word);
    if (words.length > 0 && wider > width) {
      lines.push(words.join(' '));
      words = [];
      column = indent + hang;
    }
    words.push(word);
    column += columnsOf(word) + 1;
  }
  lines.push(words.join(' '));
  const setIn = (line: string, place: number) =>
    ' '.repeat(place === 0 ? indent : indent + hang) + line;
  return lines.map(setIn).join('\n').replaceAll(NO_BREAK_SPACE, ' ');
}

const characters = new Intl.Segmenter();

/** Columns that a text takes in a terminal: one for each character as a reader counts them, none for emphasis. */
function columnsOf(text: string): number {
  return Array.from(characters.segment(stripVTControlCharacters(text))).length;
}

/** Rows of a table, each column as wide as its widest entry; the last is left as it is. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))),
  );
  const padded = (text: string, column: number) =>
    text + ' '.repeat((widths[column] ?? 0) - columnsOf(text));
  return rows
    .map((row) => [...row.slice(0, -1).map(padded), ...row.slice(-1)].join('  '))
    .join('\n');
}
