import type { Canvas } from '../canvas.ts';
import type { MarkupElement } from '../markup.ts';
import { type Extent, linearScale, type Scale } from '../scale.ts';
import { line } from '../shapes.ts';
import { fitLines } from '../text/break-lines.ts';
import { NOTE, STRONG_NOTE, textLine } from '../text/text-line.ts';

/** Where a small chart stands: its title at the top, its axis at the foot. */
export interface Panel {
  readonly canvas: Canvas;
  readonly top: number;
  readonly from: number;
  readonly to: number;
}

/** A chart's ground and the scale of what it measures upwards. */
export interface Ground {
  readonly x: Extent;
  readonly y: Scale;
  readonly foot: number;
  readonly ceiling: number;
}

const TITLE = 24;
const CHART = 110;
/** The axis and the space below it. */
const FOOT = 42;
/** Left of the ground: room for `20 %`. */
const LEFT = 36;

export const PANEL_HEIGHT = TITLE + CHART + FOOT;

/** The ground of a panel for quantities from 0 to `most`. */
export function groundOf({ top, from, to }: Panel, most: number): Ground {
  const foot = top + TITLE + CHART;
  const ceiling = top + TITLE;
  return {
    x: { from: from + LEFT, to },
    y: linearScale({ from: 0, to: most }, { from: foot, to: ceiling }),
    foot,
    ceiling,
  };
}

/** The title of a panel, in one line. */
export function titleMarks(title: string, { canvas, top, from, to }: Panel): MarkupElement[] {
  const [text = ''] = fitLines(title, STRONG_NOTE, { width: to - from, lines: 1 });
  return [textLine(text, { x: from, y: top + 12, style: STRONG_NOTE, fill: canvas.palette.ink })];
}

/** Level rules with their labels left of the ground. */
export function levelMarks(
  levels: readonly { readonly at: number; readonly label: string }[],
  { x, y }: Ground,
  { palette }: Canvas,
): MarkupElement[] {
  return levels.flatMap(({ at, label }) => [
    line({ x1: x.from, y1: y(at), x2: x.to, y2: y(at) }, palette.rule),
    textLine(label, {
      x: x.from - 8,
      y: y(at) + 4,
      style: NOTE,
      fill: palette.soft,
      anchor: 'end',
    }),
  ]);
}
