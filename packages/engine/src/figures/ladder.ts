import type { LadderFigure } from '../dossier/index.ts';
import { type Canvas, type Composition, isNarrow, type Row } from './canvas.ts';
import { labelRow } from './label.ts';
import type { MarkupElement } from './markup.ts';
import { type Extent, linearScale, percent, percentRange } from './scale.ts';
import { line, rectangle, rule } from './shapes.ts';
import { LABEL, NOTE, STRONG_LABEL, textLine } from './text/text-line.ts';
import { verdictColour, verdictGlyph, verdictText } from './verdict-glyph.ts';

type Rung = LadderFigure['rows'][number];

/** Where the columns of the ladder stand, in pixels from its left. */
interface Columns {
  readonly title: Extent;
  readonly verdict: number;
  readonly track: Extent;
}

const GLYPH_WIDTH = 24;
const TRACK_HEIGHT = 8;
const INTERVAL_HEIGHT = 4;
const BAR_HEIGHT = 18;
/** Room for the interval and the bar as figures at the end of a row. */
const FIGURE_WIDTH = 84;
/** Shares of the width at which the verdict and the track begin. */
const VERDICT_AT = 0.52;
const TRACK_AT = 0.67;

/** Every standard with its sign and verdict, and its interval against the bar of proof as a line across. */
export function composeLadder(figure: LadderFigure, canvas: Canvas): Composition {
  const narrow = isNarrow(canvas);
  const rows = figure.rows.map((rung) =>
    narrow ? narrowRow(rung, canvas) : wideRow(rung, canvas),
  );
  return narrow ? { rows } : { head: headRow(canvas), rows };
}

function columnsOf({ width }: Canvas): Columns {
  return {
    title: { from: GLYPH_WIDTH, to: width * VERDICT_AT - 16 },
    verdict: width * VERDICT_AT,
    track: { from: width * TRACK_AT, to: width - FIGURE_WIDTH },
  };
}

function headRow(canvas: Canvas): Row {
  const { palette, width } = canvas;
  const { title, verdict, track } = columnsOf(canvas);
  const words = [
    { text: 'standard', x: title.from },
    { text: 'verdict', x: verdict },
    { text: 'interval and bar', x: track.from },
    { text: '%', x: width, anchor: 'end' as const },
  ];
  return {
    height: 24,
    draw: (top) => [
      ...words.map(({ text, ...place }) =>
        textLine(text, { ...place, y: top + 14, style: NOTE, fill: palette.soft }),
      ),
      rule(top + 23, { from: 0, to: width }, palette.faint),
    ],
  };
}

function wideRow(rung: Rung, canvas: Canvas): Row {
  const { palette, width } = canvas;
  const { title, verdict, track } = columnsOf(canvas);
  const label = rungLabel(rung, title, canvas);
  const height = Math.max(label.height, 34) + 14;
  return {
    height,
    draw: (top) => [
      ...verdictGlyph(rung.verdict, { x: 7, y: top + 15 }, palette),
      ...label.draw(top + 6),
      verdictWord(rung, { x: verdict, y: top + 19 }, canvas),
      ...proofMarks(rung, { track, y: top + 15 }, canvas),
      ...proofFigures(rung, { x: width, y: top + 19 }, canvas),
      rule(top + height - 0.5, { from: 0, to: width }, palette.rule),
    ],
  };
}

function narrowRow(rung: Rung, canvas: Canvas): Row {
  const { palette, width } = canvas;
  const label = rungLabel(rung, { from: GLYPH_WIDTH, to: width }, canvas);
  const below = label.height + 10;
  const track = { from: GLYPH_WIDTH + 92, to: width - FIGURE_WIDTH };
  const height = below + 46;
  return {
    height,
    draw: (top) => [
      ...verdictGlyph(rung.verdict, { x: 7, y: top + 15 }, palette),
      ...label.draw(top + 6),
      verdictWord(rung, { x: GLYPH_WIDTH, y: top + below + 16 }, canvas),
      ...proofMarks(rung, { track, y: top + below + 12 }, canvas),
      ...proofFigures(rung, { x: width, y: top + below + 16 }, canvas),
      rule(top + height - 0.5, { from: 0, to: width }, palette.rule),
    ],
  };
}

function rungLabel({ title, authority }: Rung, { from, to }: Extent, canvas: Canvas): Row {
  return labelRow({ label: title, note: authority }, { width: to - from, left: from }, canvas);
}

function verdictWord(
  { verdict }: Rung,
  place: { x: number; y: number },
  { palette }: Canvas,
): MarkupElement {
  const fill = verdictColour(verdict, palette);
  return textLine(verdictText(verdict), { ...place, style: STRONG_LABEL, fill });
}

function proofMarks(
  { verdict, interval, bar }: Rung,
  { track, y }: { track: Extent; y: number },
  { palette }: Canvas,
): MarkupElement[] {
  if (verdict === 'not-applicable') return [];
  const at = linearScale({ from: 0, to: 1 }, track);
  const strip = (from: number, to: number, height: number) => ({
    x: from,
    y: y - height / 2,
    width: Math.max(to - from, 2),
    height,
    radius: height / 4,
  });
  const barAt = { x1: at(bar), y1: y - BAR_HEIGHT / 2, x2: at(bar), y2: y + BAR_HEIGHT / 2 };
  return [
    rectangle(strip(track.from, track.to, TRACK_HEIGHT), palette.rule),
    rectangle(strip(at(interval.lower), at(interval.upper), INTERVAL_HEIGHT), palette.soft),
    line(barAt, palette.ink, 1.8),
  ];
}

function proofFigures(
  { verdict, interval, bar }: Rung,
  { x, y }: { x: number; y: number },
  { palette }: Canvas,
): MarkupElement[] {
  if (verdict === 'not-applicable') return [];
  const figure = { x, anchor: 'end' } as const;
  return [
    textLine(percentRange(interval), { ...figure, y, style: LABEL, fill: palette.ink }),
    textLine(`bar ${percent(bar)}`, { ...figure, y: y + 16, style: NOTE, fill: palette.soft }),
  ];
}
