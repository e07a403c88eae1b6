import type { AsOfFigure } from '../../dossier/index.ts';
import { type Canvas, isNarrow } from '../canvas.ts';
import type { Palette } from '../palette.ts';
import { type Extent, linearScale, type Scale } from '../scale.ts';
import { daySpan } from '../time-axis.ts';

/** A line of the chart with its look: told apart by its strokes as well as by colour. */
export interface Strand {
  readonly label: string;
  readonly points: readonly { readonly day: number; readonly probability: number }[];
  readonly colour: string;
  readonly dashes: string | undefined;
}

/** The ground of the chart and its two scales. */
export interface Frame {
  readonly canvas: Canvas;
  readonly ground: { readonly x: Extent; readonly y: Extent };
  readonly days: Extent;
  readonly x: Scale;
  readonly y: Scale;
}

const CHART_HEIGHT = 210;
/** Above the chart: numbers of the declarations. Left of it: per cent. */
export const HEAD = 30;
const LEFT = 42;
/** Share of the width that line labels take beside the chart. */
const LABEL_SHARE = 0.26;

/** A line of the chart; more lines than colours differ in their dashes still. */
export function strandOf(
  { label, points }: AsOfFigure['lines'][number],
  index: number,
  palette: Palette,
): Strand {
  const colours = [palette.accent, palette.ink, palette.away, palette.contested, palette.soft];
  const dashes = [undefined, '7 4', '2 3', '10 3 2 3', '4 2'];
  return {
    label,
    points: points.map(({ date, probability }) => ({ day: daySpan(date).to, probability })),
    colour: colours[index % colours.length] as string,
    dashes: dashes[(index + Math.floor(index / colours.length)) % dashes.length],
  };
}

/** The chart for a stretch of days, its line labels beside it where there is room. */
export function frameFor(days: readonly number[], canvas: Canvas): Frame {
  const labels = isNarrow(canvas) ? 10 : canvas.width * LABEL_SHARE;
  const ground = {
    x: { from: LEFT, to: canvas.width - labels },
    y: { from: HEAD + CHART_HEIGHT, to: HEAD },
  };
  const first = Math.min(...days);
  const stretch = { from: first, to: Math.max(...days, first + 1) };
  return {
    canvas,
    ground,
    days: stretch,
    x: linearScale(stretch, { from: ground.x.from + 10, to: ground.x.to - 10 }),
    y: linearScale({ from: 0, to: 1 }, ground.y),
  };
}
