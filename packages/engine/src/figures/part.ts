import type { PartFigure } from '../dossier/index.ts';
import {
  type Canvas,
  type Composition,
  drawBelowOneAnother,
  type Row,
  totalHeight,
} from './canvas.ts';
import { labelRow, padded } from './label.ts';
import type { MarkupElement } from './markup.ts';
import type { Palette } from './palette.ts';
import { linearScale, percent } from './scale.ts';
import { line, rectangle } from './shapes.ts';
import { spreadOut } from './spread-out.ts';
import { NOTE, STRONG_LABEL, STRONG_NOTE, textLine } from './text/text-line.ts';
import { textWidth } from './text/text-width.ts';

/** One part that a state may have played, as a stretch of the bar. */
interface Segment {
  readonly name: string;
  readonly share: number;
  readonly from: number;
  readonly to: number;
  readonly fill: string;
  readonly textFill: string;
}

/** Paper between neighbours, so that they are told apart without colour. */
const GAP = 1.5;

/** A state's part as two stacked bars: with the record of the group, and on this attack's reports alone. */
export function composePart(figure: PartFigure, canvas: Canvas): Composition {
  return {
    rows: [
      barRow('With the record of the group', figure.pattern, { canvas, barHeight: 34 }),
      barRow('On the reports about this attack alone', figure.attack, { canvas, barHeight: 20 }),
    ],
  };
}

function barRow(
  label: string,
  shares: readonly number[],
  { canvas, barHeight }: { canvas: Canvas; barHeight: number },
): Row {
  const segments = segmentsOf(shares, canvas);
  const bar: Row = {
    height: barHeight,
    draw: (top) => segments.flatMap((segment) => segmentMark(segment, { top, barHeight })),
  };
  const names: Row = {
    height: 34,
    draw: (top) => segmentNames(segments, { top, canvas }),
  };
  const head = labelRow({ label, note: '' }, { width: canvas.width }, canvas);
  const rows = [padded(head, { below: 5 }), bar, names];
  return { height: totalHeight(rows), draw: (top) => drawBelowOneAnother(rows, top) };
}

function segmentsOf(shares: readonly number[], { width, palette }: Canvas): Segment[] {
  const at = linearScale({ from: 0, to: 1 }, { from: 0, to: width });
  let sum = 0;
  return partLooks(palette).map((look, index) => {
    const share = shares[index] ?? 0;
    const from = at(sum);
    sum += share;
    return { ...look, share, from, to: at(sum) };
  });
}

function partLooks(palette: Palette) {
  return [
    { name: 'none', fill: palette.partNone, textFill: palette.onPartNone },
    { name: 'support', fill: palette.partSupport, textFill: palette.onPartSupport },
    { name: 'approval', fill: palette.partApproval, textFill: palette.onPartApproval },
    { name: 'direction', fill: palette.partDirection, textFill: palette.onPartDirection },
  ];
}

function segmentMark(
  { share, from, to, fill, textFill }: Segment,
  { top, barHeight }: { top: number; barHeight: number },
): MarkupElement[] {
  const box = { x: from, y: top, width: to - from - GAP, height: barHeight };
  const style = barHeight > 24 ? STRONG_LABEL : STRONG_NOTE;
  const place = { x: from + box.width / 2, y: top + barHeight / 2 + style.size * 0.36 };
  const figure = percent(share);
  const mark = rectangle(box, fill);
  if (textWidth(figure, style) + 8 > box.width) return [mark];
  return [mark, textLine(figure, { ...place, style, fill: textFill, anchor: 'middle' })];
}

/** Each name under its stretch, moved aside where neighbours are narrow and then tied to it by a tick. */
function segmentNames(
  segments: readonly Segment[],
  { top, canvas }: { top: number; canvas: Canvas },
): MarkupElement[] {
  const { palette, width } = canvas;
  const names = segments.map((segment) => nameOf(segment));
  const boxes = segments.map((segment, index) => ({
    wanted: segment.from,
    length: textWidth(names[index] ?? '', NOTE) + 10,
  }));
  const places = spreadOut(boxes, { from: 0, to: width + 10 });
  return segments.flatMap(({ from }, index) => {
    const x = places[index] ?? from;
    const isMoved = Math.abs(x - from) > 1;
    const tick = line({ x1: from + 0.5, y1: top + 1, x2: x + 3, y2: top + 8 }, palette.faint);
    const name = textLine(names[index] ?? '', { x, y: top + 18, style: NOTE, fill: palette.soft });
    return isMoved ? [tick, name] : [name];
  });
}

/** The name, and its figure where the stretch is too narrow to hold it. */
function nameOf({ name, share, from, to }: Segment): string {
  const figure = percent(share);
  return textWidth(figure, STRONG_LABEL) + 8 > to - from - GAP ? `${name} ${figure}` : name;
}
