import type { PosteriorFigure } from '../dossier/index.ts';
import { type Canvas, type Composition, isNarrow, type Row } from './canvas.ts';
import { labelRow } from './label.ts';
import { element, type MarkupElement } from './markup.ts';
import type { Palette } from './palette.ts';
import { type Extent, linearScale, percent } from './scale.ts';
import { rectangle } from './shapes.ts';
import { LABEL, STRONG_LABEL, textLine } from './text/text-line.ts';

type Answer = PosteriorFigure['rows'][number];

const TRACK_HEIGHT = 8;
const INTERVAL_HEIGHT = 4;
const MARK = { width: 3, height: 16 };
/** Room for `>99 %` at the end of a row. */
const FIGURE_WIDTH = 60;
/** Share of the width that labels take where they stand beside their tracks. */
const LABEL_SHARE = 0.38;

/** Every answer with its mark and interval on a track from 0 to 100 per cent. */
export function composePosterior(figure: PosteriorFigure, canvas: Canvas): Composition {
  const drawAnswer = isNarrow(canvas) ? answerAboveTrack : answerBesideTrack;
  return { rows: figure.rows.map((answer) => drawAnswer(answer, canvas)) };
}

function answerBesideTrack(answer: Answer, canvas: Canvas): Row {
  const { width, palette } = canvas;
  const labelWidth = width * LABEL_SHARE;
  const label = labelRow(labelText(answer), { width: labelWidth - 16 }, canvas);
  const track = { from: labelWidth, to: width - FIGURE_WIDTH };
  return {
    height: label.height + 16,
    draw: (top) => [
      ...label.draw(top),
      ...trackMarks(answer, { track, y: top + 10, palette }),
      percentFigure(answer, { x: width, y: top + 15, palette }),
    ],
  };
}

function answerAboveTrack(answer: Answer, canvas: Canvas): Row {
  const { width, palette } = canvas;
  const label = labelRow(labelText(answer), { width: width - FIGURE_WIDTH }, canvas);
  return {
    height: label.height + 38,
    draw: (top) => [
      ...label.draw(top),
      ...trackMarks(answer, { track: { from: 0, to: width }, y: top + label.height + 14, palette }),
      percentFigure(answer, { x: width, y: top + 15, palette }),
    ],
  };
}

function labelText({ label, note, leading }: Answer) {
  return { label, note, style: leading ? STRONG_LABEL : LABEL };
}

function trackMarks(
  { interval, probability, leading }: Answer,
  { track, y, palette }: { track: Extent; y: number; palette: Palette },
): MarkupElement[] {
  const at = linearScale({ from: 0, to: 1 }, track);
  const bar = (from: number, to: number, height: number) => ({
    x: from,
    y: y - height / 2,
    width: to - from,
    height,
    radius: height < MARK.height ? height / 4 : 0,
  });
  const mark = at(probability);
  return [
    rectangle(bar(track.from, track.to, TRACK_HEIGHT), palette.rule),
    rectangle(
      bar(at(interval.lower), at(interval.upper), INTERVAL_HEIGHT),
      leading ? palette.partSupport : palette.faint,
    ),
    rectangle(
      bar(mark - MARK.width / 2, mark + MARK.width / 2, MARK.height),
      leading ? palette.accent : palette.soft,
    ),
  ];
}

function percentFigure(
  { probability }: Answer,
  { x, y, palette }: { x: number; y: number; palette: Palette },
): MarkupElement {
  const style = { size: 16, weight: 600 } as const;
  const figure = textLine(percent(probability), { x, y, style, fill: palette.ink, anchor: 'end' });
  const sign = { 'font-size': 12, 'font-weight': 400, fill: palette.soft };
  return { ...figure, children: [...figure.children, element('tspan', sign, '\u2009%')] };
}
