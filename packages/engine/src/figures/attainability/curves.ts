import type { AttainabilityFigure, AttainabilityPoint } from '../../dossier/index.ts';
import { coordinate, element, type MarkupElement } from '../markup.ts';
import type { Palette } from '../palette.ts';
import { type Extent, linearScale, type Scale } from '../scale.ts';
import { line, ring } from '../shapes.ts';
import { NOTE, textLine } from '../text/text-line.ts';

type Line = AttainabilityFigure['panels'][number]['lines'][number];

/** A test with its look: told apart by its strokes as well as by colour. */
export interface Strand {
  readonly line: Line;
  readonly colour: string;
  readonly dashes: string | undefined;
}

/** One of the two charts of a panel. */
export interface Chart {
  readonly palette: Palette;
  readonly ground: { readonly x: Extent; readonly y: Extent };
  /** What runs along it, and what that rests on. */
  readonly title: string;
  readonly note: string;
  /** The case's own degree. */
  readonly own: number;
  readonly turning: number;
  pointsOf(line: Line): readonly AttainabilityPoint[];
}

const DEGREES = [0, 1];
const SHARES = [0, 0.5, 1];
/** Room for the name of the axis beneath its ticks. */
export const AXIS_HEIGHT = 36;

/** The look of a line by its place in the panel; more lines than colours differ in their dashes still. */
export function strandOf(own: Line, place: number, palette: Palette): Strand {
  const colours = [palette.accent, palette.away, palette.ink, palette.contested, palette.soft];
  const dashes = [undefined, '8 4', '12 3 4 3', '5 3', '16 4'];
  return {
    line: own,
    colour: colours[place % colours.length]!,
    dashes: dashes[(place + Math.floor(place / colours.length)) % dashes.length],
  };
}

/** The ground of a chart: shares upwards, degrees along, the case's own degree, and where a proxy begins to pay. */
export function groundMarks(chart: Chart): MarkupElement[] {
  const { palette, ground, title, note: rests, own, turning } = chart;
  const { x, y } = scalesOf(chart);
  const { from, to } = ground.x;
  const foot = ground.y.from;
  const note = { style: NOTE, fill: palette.soft } as const;
  return [
    ...SHARES.map((share) => line({ x1: from, y1: y(share), x2: to, y2: y(share) }, palette.rule)),
    ...DEGREES.map((degree) =>
      textLine(String(degree), { x: x(degree), y: foot + 16, ...note, anchor: 'middle' }),
    ),
    textLine(title, { x: (from + to) / 2, y: foot + 16, ...note, anchor: 'middle' }),
    textLine(rests, { x: (from + to) / 2, y: foot + 31, ...note, anchor: 'middle' }),
    line({ x1: x(own), y1: ground.y.to, x2: x(own), y2: foot + 4 }, palette.faint, 1.2),
    turningMark({ from, to, height: y(turning) }, palette),
  ];
}

function turningMark(
  { from, to, height }: Extent & { height: number },
  palette: Palette,
): MarkupElement {
  const path = `M${coordinate(from)} ${coordinate(height)}H${coordinate(to)}`;
  return element('path', { d: path, stroke: palette.faint, 'stroke-dasharray': '1 4' });
}

/** Shares of the worlds, at the right of the last chart. */
export function shareLabels(chart: Chart): MarkupElement[] {
  const { palette, ground, turning } = chart;
  const { y } = scalesOf(chart);
  const at = { x: ground.x.to + 8, style: NOTE, fill: palette.soft } as const;
  const isClear = SHARES.every((share) => Math.abs(y(share) - y(turning)) > 10);
  return [
    ...SHARES.map((share) => textLine(`${100 * share}\u2009%`, { ...at, y: y(share) + 4 })),
    ...(isClear ? [textLine('pays', { ...at, y: y(turning) + 4 })] : []),
  ];
}

/** The curve of a test's power, and dotted how often it is met where the sponsor had no part. */
export function strandMarks({ line: own, colour, dashes }: Strand, chart: Chart): MarkupElement[] {
  const { x, y } = scalesOf(chart);
  const points = chart.pointsOf(own);
  const pathOf = (shareAt: (point: AttainabilityPoint) => number) =>
    points
      .map((point, place) => {
        const at = `${coordinate(x(point.degree))} ${coordinate(y(shareAt(point)))}`;
        return `${place === 0 ? 'M' : 'L'}${at}`;
      })
      .join('');
  const stroke = { fill: 'none', stroke: colour, 'stroke-linejoin': 'round' };
  const here = points.find(({ degree }) => degree === chart.own);
  return [
    element('path', {
      ...stroke,
      d: pathOf(({ falsely }) => falsely),
      'stroke-width': 1.2,
      'stroke-dasharray': '1 3',
      'stroke-linecap': 'round',
    }),
    element('path', {
      ...stroke,
      d: pathOf(({ power }) => power),
      'stroke-width': 2,
      'stroke-dasharray': dashes,
    }),
    ...(here === undefined
      ? []
      : [
          ring({ x: x(here.degree), y: y(here.power) }, 3, {
            stroke: colour,
            fill: chart.palette.paper,
          }),
        ]),
  ];
}

/** Scales of a chart: its ends keep clear of the edge, so that marks there are whole. */
export function scalesOf({ ground }: Pick<Chart, 'ground'>): { x: Scale; y: Scale } {
  return {
    x: linearScale({ from: 0, to: 1 }, { from: ground.x.from + 6, to: ground.x.to - 6 }),
    y: linearScale({ from: 0, to: 1 }, ground.y),
  };
}
