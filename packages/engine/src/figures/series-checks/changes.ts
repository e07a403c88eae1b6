import type { SeriesChecksFigure } from '../../dossier/index.ts';
import { type Canvas, isNarrow, type Row } from '../canvas.ts';
import { labelRow, padded } from '../label.ts';
import type { MarkupElement } from '../markup.ts';
import { type Extent, linearScale, type Scale } from '../scale.ts';
import { dot, line, rectangle } from '../shapes.ts';
import { LABEL, NOTE, STRONG_LABEL, STRONG_NOTE, textLine } from '../text/text-line.ts';
import { dateText } from '../time-axis.ts';

type Changes = NonNullable<SeriesChecksFigure['changes']>;
type Change = Changes['rows'][number];

/** Share of the width that labels take where they stand beside their marks. */
const LABEL_SHARE = 0.5;
const TITLE_HEIGHT = 24;
const AXIS_HEIGHT = 22;
/** Doublings either way beyond which a mark stands at the edge. Declared: sixteen times as many. */
const FURTHEST = 4;
const DOUBLINGS = [
  { at: -4, label: '1∕16' },
  { at: -2, label: '¼' },
  { at: 0, label: '1' },
  { at: 2, label: '4' },
  { at: 4, label: '16' },
];

/** Each response with the change of the rate at its day, on a scale of doublings, over the band of all other days. */
export function changeRows(changes: Changes, canvas: Canvas): Row[] {
  const { width } = canvas;
  const axis = isNarrow(canvas)
    ? { from: 8, to: width - 8 }
    : { from: width * LABEL_SHARE + 8, to: width - 8 };
  const at = linearScale({ from: -FURTHEST, to: FURTHEST }, axis);
  return [
    titleRow(canvas),
    ...changes.rows.map((change) => changeRow(change, { changes, axis, at, canvas })),
    axisRow(axis, at, canvas),
  ];
}

interface Frame {
  readonly changes: Changes;
  readonly axis: Extent;
  readonly at: Scale;
  readonly canvas: Canvas;
}

function titleRow({ palette }: Canvas): Row {
  return {
    height: TITLE_HEIGHT,
    draw: (top) => [
      textLine('Rate after over rate before each response', {
        x: 0,
        y: top + 12,
        style: STRONG_NOTE,
        fill: palette.ink,
      }),
    ],
  };
}

function changeRow(change: Change, frame: Frame): Row {
  const { canvas, axis } = frame;
  const { date, note } = change;
  const label = date === undefined ? change.label : `${dateText(date)} · ${change.label}`;
  const style = date === undefined ? STRONG_LABEL : LABEL;
  if (isNarrow(canvas)) {
    const text = labelRow({ label, note, style }, { width: canvas.width }, canvas);
    return {
      height: text.height + 22,
      draw: (top) => [
        ...text.draw(top),
        ...changeMarks(change, { from: top + text.height + 2, to: top + text.height + 16 }, frame),
      ],
    };
  }
  const text = padded(labelRow({ label, note, style }, { width: axis.from - 24 }, canvas), {
    above: 3,
    below: 5,
  });
  return {
    height: text.height,
    draw: (top) => [
      ...changeMarks(change, { from: top, to: top + text.height }, frame),
      ...text.draw(top),
    ],
  };
}

function changeMarks(
  { rateRatio, date }: Change,
  { from, to }: Extent,
  { changes: { elsewhere }, at, canvas: { palette } }: Frame,
): MarkupElement[] {
  const place = (ratio: number) => at(Math.min(FURTHEST, Math.max(-FURTHEST, Math.log2(ratio))));
  const left = place(elsewhere.lower);
  return [
    rectangle(
      { x: left, y: from, width: place(elsewhere.upper) - left, height: to - from },
      palette.wash,
    ),
    line({ x1: at(0), y1: from, x2: at(0), y2: to }, palette.faint),
    dot(
      { x: place(rateRatio), y: (from + to) / 2 },
      date === undefined ? 5 : 4,
      date === undefined ? palette.ink : palette.accent,
    ),
  ];
}

function axisRow(axis: Extent, at: Scale, { palette }: Canvas): Row {
  return {
    height: AXIS_HEIGHT,
    draw: (top) => [
      line({ x1: axis.from, y1: top, x2: axis.to, y2: top }, palette.rule),
      ...DOUBLINGS.map(({ at: doublings, label }) =>
        textLine(label, {
          x: at(doublings),
          y: top + 16,
          style: NOTE,
          fill: palette.soft,
          anchor: 'middle',
        }),
      ),
    ],
  };
}
