import { type Canvas, type Drawing, drawRows, isNarrow, wholeFigure } from '../canvas.ts';
import { coordinate, element, type MarkupElement } from '../markup.ts';
import { linearScale } from '../scale.ts';
import { dot } from '../shapes.ts';
import { fitLines } from '../text/break-lines.ts';
import { linesHeight, NOTE, STRONG_NOTE, textLine, textLines } from '../text/text-line.ts';

/** How often leading answers were right that were given about the same probability. */
export interface ReliabilityPoint {
  readonly events: number;
  /** Mean probability that they were given. */
  readonly expected: number;
  /** Share of them that was right. */
  readonly right: number;
}

/** One that answered: its name, its points by rising probability, and how far off it is on average. */
export interface ReliabilityCurve {
  readonly name: string;
  readonly bins: readonly ReliabilityPoint[];
  readonly calibrationError: number;
}

const TITLE = 44;
const FOOT = 24;
/** Left of the ground: room for `100 %`. */
const LEFT = 44;
/** Right of it: half of `100 %`. */
const RIGHT = 16;
const GAP = 8;

const KEY =
  'Across, the probability given to the leading answer; upwards, how often it was right; dashed, as often as it says. The area of a point is its share of the events.';
const KEY_LINES = 3;
const KEY_TOP = 16;

/** Radius of a point that holds all events, and of the smallest that is seen. */
const LARGEST = 9;
const SMALLEST = 1.5;

const LEVELS = [0, 0.5, 1] as const;

/**
 * Reliability curves beside one another: right as often as the probability that was given is the diagonal. The area of a
 * point is its share of the events.
 */
export function drawReliability(curves: readonly ReliabilityCurve[], canvas: Canvas): Drawing {
  const across = isNarrow(canvas) ? 1 : curves.length;
  const width = (canvas.width - (across - 1) * GAP) / across;
  const side = width - LEFT - RIGHT;
  const height = TITLE + side + FOOT;
  const marks = curves.flatMap((curve, place) => {
    const left = (place % across) * (width + GAP) + LEFT;
    const top = Math.floor(place / across) * height + TITLE;
    return curveMarks(curve, { left, top, side, canvas });
  });
  const foot = height * Math.ceil(curves.length / across);
  const key = fitLines(KEY, NOTE, { width: canvas.width - LEFT, lines: KEY_LINES });
  const keyMarks = textLines(key, {
    x: LEFT,
    y: foot + KEY_TOP,
    style: NOTE,
    fill: canvas.palette.soft,
  });
  const whole = foot + linesHeight(key.length, NOTE) + KEY_TOP;
  return drawRows(wholeFigure(whole, [...marks, ...keyMarks]).rows, canvas);
}

interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
  readonly canvas: Canvas;
}

function curveMarks(
  { name, bins, calibrationError }: ReliabilityCurve,
  square: Square,
): MarkupElement[] {
  const { left, top, side } = square;
  const { palette } = square.canvas;
  const x = linearScale({ from: 0, to: 1 }, { from: left, to: left + side });
  const y = linearScale({ from: 0, to: 1 }, { from: top + side, to: top });
  const total = bins.reduce((sum, { events }) => sum + events, 0);
  const radius = ({ events }: ReliabilityPoint) =>
    Math.max(SMALLEST, LARGEST * Math.sqrt(events / total));
  const path = bins.map(
    ({ expected, right }, bin) =>
      `${bin === 0 ? 'M' : 'L'}${coordinate(x(expected))} ${coordinate(y(right))}`,
  );
  return [
    ...groundMarks(square),
    textLine(name, { x: left, y: top - 26, style: STRONG_NOTE, fill: palette.ink }),
    textLine(`off by ${(100 * calibrationError).toFixed(1)} points on average`, {
      x: left,
      y: top - 10,
      style: NOTE,
      fill: palette.soft,
    }),
    element('path', {
      d: path.join(''),
      fill: 'none',
      stroke: palette.accent,
      'stroke-width': 1.6,
    }),
    ...bins.map((bin) => dot({ x: x(bin.expected), y: y(bin.right) }, radius(bin), palette.accent)),
  ];
}

function groundMarks({ left, top, side, canvas: { palette } }: Square): MarkupElement[] {
  const foot = top + side;
  const note = { style: NOTE, fill: palette.soft };
  const levels = LEVELS.map((level) => ({ at: level * side, label: `${100 * level}\u2009%` }));
  const rules = levels.map(
    ({ at }) =>
      `M${coordinate(left)} ${coordinate(foot - at)}h${coordinate(side)}M${coordinate(left + at)} ${coordinate(top)}v${coordinate(side)}`,
  );
  return [
    element('path', { d: rules.join(''), stroke: palette.rule }),
    element('path', {
      d: `M${coordinate(left)} ${coordinate(foot)}L${coordinate(left + side)} ${coordinate(top)}`,
      stroke: palette.ink,
      'stroke-dasharray': '2 3',
    }),
    ...levels.map(({ at, label }) =>
      textLine(label, { ...note, x: left - 6, y: foot - at + 4, anchor: 'end' }),
    ),
    ...levels.map(({ at, label }) =>
      textLine(label, { ...note, x: left + at, y: foot + 16, anchor: 'middle' }),
    ),
  ];
}
