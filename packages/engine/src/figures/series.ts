import type { SeriesFigure } from '../dossier/index.ts';
import { dayMarks, tickMarks } from './as-of/chart.ts';

import { type Frame, HEAD } from './as-of/frame.ts';
import type { Canvas, Composition, Row } from './canvas.ts';
import { labelRow } from './label.ts';
import { coordinate, element, type MarkupElement } from './markup.ts';
import { linearScale } from './scale.ts';
import { line, rectangle } from './shapes.ts';
import { LABEL, NOTE, textLine } from './text/text-line.ts';
import { dateText, daySpan } from './time-axis.ts';

/** Days that one bar stands for, with what the reader calls them. */
interface Bin {
  readonly days: number;
  readonly noun: string;
}

/** Days, weeks and months of four weeks, so that each bar has as many of each weekday. */
const BINS: readonly Bin[] = [
  { days: 1, noun: 'day' },
  { days: 7, noun: 'week' },
];
const COARSEST: Bin = { days: 28, noun: 'four weeks' };

/** Narrowest bar with its gap, in pixels, that is still told from its neighbours. */
const NARROWEST = 3;
const CHART_HEIGHT = 180;
const LEFT = 42;
const RIGHT = 12;
/** Height of the chart with its axis, in pixels. */
const FOOT = 30;

/** Events as bars, the rate that the model expected as a line over them, responses as numbers over their days. */
export function composeSeries(figure: SeriesFigure, canvas: Canvas): Composition {
  if (figure.counts.length === 0) return { rows: [] };
  const room = canvas.width - LEFT - RIGHT;
  const bin =
    BINS.find(({ days }) => (figure.counts.length / days) * NARROWEST <= room) ?? COARSEST;
  const frame = frameFor(figure, bin, canvas);
  const head = HEAD + CHART_HEIGHT + FOOT;
  const chart: Row = {
    height: head,
    draw: (top) => {
      const marks = [
        ...levelMarks(frame, bin),
        ...tickMarks({ ...frame, palette: canvas.palette }),
        ...barMarks(figure, bin, frame),
        ...stretchMarks(figure, bin, frame),
        ...rateMarks(figure, bin, frame),
        ...dayMarks(figure.responses, frame),
      ];
      return top === 0 ? marks : [element('g', { transform: `translate(0 ${top})` }, ...marks)];
    },
  };
  return { rows: [chart, keyRow(bin, canvas), ...responseRows(figure, canvas)] };
}

function frameFor(figure: SeriesFigure, bin: Bin, canvas: Canvas): Frame {
  const first = daySpan(figure.firstDay).from;
  const days = { from: first, to: first + figure.counts.length };
  const ground = {
    x: { from: LEFT, to: canvas.width - RIGHT },
    y: { from: HEAD + CHART_HEIGHT, to: HEAD },
  };
  const most = Math.max(1, ...binned(figure.counts, bin.days), ...binned(figure.rates, bin.days));
  return {
    canvas,
    ground,
    days,
    x: linearScale(days, ground.x),
    y: linearScale({ from: 0, to: roundUp(most) }, ground.y),
  };
}

/** Sums over bins; the last bin, if cut short, is raised to a whole one, so that it does not look like a fall. */
function binned(daily: readonly number[], days: number): number[] {
  return Array.from({ length: Math.ceil(daily.length / days) }, (_, bin) => {
    const part = daily.slice(bin * days, (bin + 1) * days);
    return (part.reduce((sum, count) => sum + count, 0) * days) / part.length;
  });
}

/** The next of 1, 2, 5, 10, 20 … that is as large. */
function roundUp(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([1, 2, 5].find((step) => step * power >= most) ?? 10);
}

function levelMarks({ canvas: { palette }, ground, y }: Frame, { noun }: Bin): MarkupElement[] {
  const { from, to } = ground.x;
  const top = topOf({ ground, y });
  // Half an attack would be no label for a count.
  const levels = Number.isInteger(top / 2) ? [0, top / 2, top] : [0, top];
  const rules = levels.flatMap((level) => [
    line({ x1: from, y1: y(level), x2: to, y2: y(level) }, palette.rule),
    textLine(coordinate(level), {
      x: from - 8,
      y: y(level) + 4,
      style: NOTE,
      fill: palette.soft,
      anchor: 'end',
    }),
  ]);
  const title = { x: 0, y: 12, style: NOTE, fill: palette.soft };
  return [...rules, textLine(`a ${noun}`.replace('a four', 'four'), title)];
}

/** The quantity at the upper edge of the ground: the inverse of its scale. */
function topOf({ ground, y }: Pick<Frame, 'ground' | 'y'>): number {
  return (ground.y.from - ground.y.to) / (y(0) - y(1));
}

function barMarks({ counts }: SeriesFigure, { days }: Bin, frame: Frame): MarkupElement[] {
  const { x, y, days: stretch, canvas, ground } = frame;
  return binned(counts, days).flatMap((count, bin) => {
    if (count === 0) return [];
    const from = x(stretch.from + bin * days);
    const to = Math.min(ground.x.to, x(stretch.from + (bin + 1) * days));
    const width = Math.max(1, to - from - 1);
    return [
      rectangle(
        { x: from, y: y(count), width, height: y(0) - y(count) },
        canvas.palette.partSupport,
      ),
    ];
  });
}

function rateMarks({ rates }: SeriesFigure, { days }: Bin, frame: Frame): MarkupElement[] {
  const { x, y, days: stretch, canvas } = frame;
  const path = binned(rates, days)
    .map((rate, bin) => {
      const middle = Math.min(stretch.to, stretch.from + (bin + 0.5) * days);
      return `${bin === 0 ? 'M' : 'L'}${coordinate(x(middle))} ${coordinate(y(rate))}`;
    })
    .join('');
  return [
    element('path', { d: path, fill: 'none', stroke: canvas.palette.accent, 'stroke-width': 1.8 }),
  ];
}

/** The rate of each stretch, as a level line that steps where it changed. */
function stretchMarks({ stretches }: SeriesFigure, { days }: Bin, frame: Frame): MarkupElement[] {
  const { x, y, ground, canvas } = frame;
  if (stretches.length === 0) return [];
  const steps = stretches.map(({ from, rate }, index) => {
    const height = coordinate(y(rate * days));
    const at = coordinate(x(daySpan(from).from));
    return index === 0 ? `M${at} ${height}` : `H${at}V${height}`;
  });
  const stroke = { fill: 'none', stroke: canvas.palette.ink, 'stroke-dasharray': '5 3' };
  return [element('path', { d: `${steps.join('')}H${coordinate(ground.x.to)}`, ...stroke })];
}

function keyRow({ noun }: Bin, canvas: Canvas): Row {
  const note = `Bars: attacks by ${noun}. Line: what the model expected from the days before. Dashes: stretches of one rate. Numbers: responses.`;
  return labelRow({ label: '', note }, { width: canvas.width }, canvas);
}

function responseRows({ responses }: SeriesFigure, canvas: Canvas): Row[] {
  return responses.map(({ date, label }, index) =>
    labelRow(
      { label: `${index + 1} · ${dateText(date)} · ${label}`, note: '', style: LABEL, lines: 2 },
      { width: canvas.width },
      canvas,
    ),
  );
}
