import type { WaterfallFigure } from '../dossier/index.ts';
import { logOddsOf, probabilityOf } from '../vocabulary/index.ts';
import { type Canvas, type Composition, isNarrow, type Row } from './canvas.ts';
import { labelRow } from './label.ts';
import { coordinate, element, type MarkupElement } from './markup.ts';
import { type Extent, linearScale, percent, type Scale } from './scale.ts';
import { dot, gridlines, line } from './shapes.ts';
import { type LABEL, NOTE, STRONG_LABEL, textLine } from './text/text-line.ts';

type Step = WaterfallFigure['steps'][number];

/** Where the parts of every row stand, and what a place on the track means. */
interface Frame {
  readonly canvas: Canvas;
  readonly labelWidth: number;
  readonly at: Scale;
  /** Probabilities that are marked on the axis. */
  readonly marked: readonly number[];
}

/** One row: what it stands for, and the stretch of log-odds that it covers. */
interface Stretch {
  readonly label: string;
  readonly note: string;
  readonly logOdds: number;
  readonly from: number;
  readonly to: number;
}

const BAR_HEIGHT = 10;
const LABEL_LINES = 2;
/** Length of the tip that shows which way a bar moves the odds. */
const TIP = 4;
/** Room for `+12.34` at the end of a row. */
const FIGURE_WIDTH = 60;
const LABEL_SHARE = 0.46;
/** Most steps that are drawn on their own, silences aside. Declared: what a reader can follow on one page. */
const MOST_STEPS = 14;
/** Probabilities that may be marked on the axis, the first where there is not room for all. */
const MARKED = [0.5, 0.05, 0.95, 0.01, 0.99, 0.2, 0.8, 0.001, 0.999];
/** From the middle of one mark to that of the next, in pixels: room for `99.9 %`. */
const MARK_ROOM = 44;
/** Log-odds beyond which nothing is drawn: one in nine hundred thousand. Declared: no figure tells them apart. */
const CERTAINTY = 13.7;
/** Nearer to the edge than this, a label of the axis is not centred, for it would be cut. */
const AXIS_EDGE = 18;
/** Log-odds that two decimals do not show. */
const LEAST_SIGNED = 0.005;
/** Log-odds left free at either end of the track. */
const MARGIN = 0.4;

/** Log-odds from the prior to the posterior, a row for each origin in reading order. */
export function composeWaterfall(figure: WaterfallFigure, canvas: Canvas): Composition {
  const stretches = stretchesOf(figure);
  const frame = frameFor(stretches, figure.priorLogOdds, canvas);
  const posterior = stretches.at(-1)?.to ?? drawable(figure.priorLogOdds);
  const rows = [
    standingRow('Before any report', drawable(figure.priorLogOdds), frame),
    ...stretches.map((stretch) => stepRow(stretch, frame)),
    standingRow('After all reports', posterior, frame),
  ];
  return { head: axisRow(frame), rows };
}

/**
 * The steps that are drawn on their own: the largest, and every silence, for how little it weighs is what is to
 * be seen. All others are one step at the end; the table beneath the figure has each.
 */
function drawnSteps(steps: readonly Step[]): Step[] {
  const sizes = steps.map(({ logOdds }) => Math.abs(logOdds)).sort((one, other) => other - one);
  const least = sizes[MOST_STEPS] ?? 0;
  const isDrawn = ({ logOdds, silence }: Step) => silence || Math.abs(logOdds) > least;
  const rest = steps.filter((step) => !isDrawn(step));
  if (rest.length < 2) return [...steps];
  const logOdds = rest.reduce((sum, step) => sum + step.logOdds, 0);
  const label = `${rest.length} smaller steps`;
  const note = least < LEAST_SIGNED ? 'each under 0.01' : `each at most ${least.toFixed(2)}`;
  return [...steps.filter(isDrawn), { label, note, logOdds, silence: false }];
}

function stretchesOf({ priorLogOdds, steps }: WaterfallFigure): Stretch[] {
  let sum = drawable(priorLogOdds);
  return drawnSteps(steps).map(({ label, note, logOdds }) => {
    const from = sum;
    sum = drawable(sum + drawable(logOdds));
    return { label, note, logOdds, from, to: sum };
  });
}

/** Log-odds that have a place on paper, though they be infinite. */
function drawable(logOdds: number): number {
  return Math.max(-CERTAINTY, Math.min(logOdds, CERTAINTY));
}

function frameFor(stretches: readonly Stretch[], prior: number, canvas: Canvas): Frame {
  const ends = [drawable(prior), 0, ...stretches.map(({ to }) => to)];
  const logOdds: Extent = { from: Math.min(...ends) - MARGIN, to: Math.max(...ends) + MARGIN };
  const narrow = isNarrow(canvas);
  const labelWidth = narrow ? canvas.width - FIGURE_WIDTH : canvas.width * LABEL_SHARE;
  const track = narrow
    ? { from: 0, to: canvas.width }
    : { from: labelWidth, to: canvas.width - FIGURE_WIDTH };
  const at = linearScale(logOdds, track);
  return {
    canvas,
    labelWidth,
    at,
    marked: marksOn(logOdds, at),
  };
}

/** The marks that a stretch of log-odds has room for, none of which meets another. */
function marksOn(logOdds: Extent, at: Scale): number[] {
  const kept: number[] = [];
  for (const probability of MARKED) {
    const place = logOddsOf(probability);
    const isOn = place >= logOdds.from && place <= logOdds.to;
    const isApart = kept.every((one) => Math.abs(at(logOddsOf(one)) - at(place)) >= MARK_ROOM);
    if (isOn && isApart) kept.push(probability);
  }
  return kept.sort((one, other) => one - other);
}

function axisRow({ at, marked, canvas: { palette, width } }: Frame): Row {
  return {
    height: 20,
    draw: (top) =>
      marked.map((probability) => {
        const x = at(logOddsOf(probability));
        return textLine(`${axisPercent(probability)}\u2009%`, {
          x,
          y: top + 12,
          style: NOTE,
          fill: palette.soft,
          anchor: x < AXIS_EDGE ? 'start' : width - x < AXIS_EDGE ? 'end' : 'middle',
        });
      }),
  };
}

/** A round probability of the axis, which may lie under one per cent. */
function axisPercent(probability: number): string {
  return String(Number((probability * 100).toFixed(1)));
}

function gridMarks(
  { at, marked, canvas: { palette } }: Frame,
  stretch: { top: number; height: number },
): MarkupElement[] {
  const places = (probabilities: readonly number[]) =>
    probabilities.map((probability) => at(logOddsOf(probability)));
  const even = marked.filter((probability) => probability === 0.5);
  const others = marked.filter((probability) => probability !== 0.5);
  return [
    ...gridlines(places(others), stretch, palette.rule),
    ...gridlines(places(even), stretch, palette.faint),
  ];
}

/** A row of a step, its bar pointing the way it moves the odds. */
function stepRow(stretch: Stretch, frame: Frame): Row {
  const { palette } = frame.canvas;
  return trackRow(stretch, frame, ({ y, top, bottom }) => [
    pointedBar({ from: frame.at(stretch.from), to: frame.at(stretch.to) }, y, {
      fill: stretch.logOdds < 0 ? palette.away : palette.towards,
    }),
    line({ x1: frame.at(stretch.to), y1: y, x2: frame.at(stretch.to), y2: bottom }, palette.faint),
    rowFigure(signed(stretch.logOdds), top, frame),
  ]);
}

/** A row that says where the odds stand: before the first step and after the last. */
function standingRow(label: string, logOdds: number, frame: Frame): Row {
  const { palette } = frame.canvas;
  const text = { label, note: '', style: STRONG_LABEL };
  return trackRow(text, frame, ({ y, top }) => [
    dot({ x: frame.at(logOdds), y }, 5, palette.ink),
    rowFigure(`${percent(probabilityOf(logOdds))}\u2009%`, top, frame),
  ]);
}

function trackRow(
  text: { label: string; note: string; style?: typeof LABEL },
  frame: Frame,
  marks: (place: { y: number; top: number; bottom: number }) => MarkupElement[],
): Row {
  const { canvas, labelWidth } = frame;
  const label = labelRow({ ...text, lines: LABEL_LINES }, { width: labelWidth - 16 }, canvas);
  const narrow = isNarrow(canvas);
  const height = label.height + (narrow ? 28 : 9);
  const y = narrow ? label.height + 10 : 9;
  return {
    height,
    draw: (top) => [
      ...gridMarks(frame, narrow ? { top: top + label.height + 2, height: 18 } : { top, height }),
      ...label.draw(top),
      ...marks({ y: top + y, top, bottom: top + height }),
    ],
  };
}

function pointedBar({ from, to }: Extent, y: number, { fill }: { fill: string }): MarkupElement {
  const tip = Math.min(TIP, Math.abs(to - from)) * Math.sign(to - from);
  const half = BAR_HEIGHT / 2;
  const points = [
    [from, y - half],
    [to - tip, y - half],
    [to, y],
    [to - tip, y + half],
    [from, y + half],
  ];
  const rounded = points.map((point) => point.map(coordinate).join(','));
  return element('polygon', { points: rounded.join(' '), fill });
}

function rowFigure(figure: string, top: number, { canvas }: Frame): MarkupElement {
  return textLine(figure, {
    x: canvas.width,
    y: top + 14,
    style: STRONG_LABEL,
    fill: canvas.palette.ink,
    anchor: 'end',
  });
}

/** Log-odds with their sign, to two decimals, with a true minus. */
function signed(logOdds: number): string {
  if (!Number.isFinite(logOdds)) return logOdds > 0 ? 'certain' : 'excluded';
  const rounded = Math.abs(logOdds).toFixed(2);
  if (rounded === '0.00') return rounded;
  return `${logOdds < 0 ? '−' : '+'}${rounded}`;
}
