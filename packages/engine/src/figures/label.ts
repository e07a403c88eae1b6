import type { Canvas, Row } from './canvas.ts';
import { drawBelowOneAnother, totalHeight } from './canvas.ts';
import { fitLines, type TextRoom } from './text/break-lines.ts';
import { LABEL, linesHeight, NOTE, textLines } from './text/text-line.ts';
import type { TypeStyle } from './text/text-width.ts';

/** From the top of a line to its baseline, in multiples of the type size. Declared from the look of Inter. */
const ASCENT = 1.02;

/** What a mark stands for: a label and, in softer ink, a note below it. */
export interface LabelText {
  readonly label: string;
  readonly note: string;
  readonly style?: TypeStyle;
  /** Most lines of the label; the table beneath a figure has the whole text. */
  readonly lines?: number;
}

/** Most lines of a label, unless its figure sets another number, and of its note. */
const LABEL_LINES = 3;
const NOTE_LINES = 2;

/** A label with its note as a row of a figure, `left` pixels from its edge. */
export function labelRow(
  { label, note, style = LABEL, lines: labelLines = LABEL_LINES }: LabelText,
  { width, left = 0 }: { width: number; left?: number },
  { palette }: Canvas,
): Row {
  const lines = (text: string, set: { style: TypeStyle; fill: string; room: TextRoom }): Row => {
    const fitted = text === '' ? [] : fitLines(text, set.style, set.room);
    return {
      height: linesHeight(fitted.length, set.style),
      draw: (top) =>
        textLines(fitted, {
          x: left,
          y: top + set.style.size * ASCENT,
          style: set.style,
          fill: set.fill,
        }),
    };
  };
  const rows = [
    lines(label, { style, fill: palette.ink, room: { width, lines: labelLines } }),
    lines(note, { style: NOTE, fill: palette.soft, room: { width, lines: NOTE_LINES } }),
  ];
  return { height: totalHeight(rows), draw: (top) => drawBelowOneAnother(rows, top) };
}

/** The same row with empty space above and below. */
export function padded(row: Row, { above = 0, below = 0 }): Row {
  return { height: above + row.height + below, draw: (top) => row.draw(top + above) };
}
