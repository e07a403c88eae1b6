import type { AsOfFigure } from '../../dossier/index.ts';
import { coordinate, element, type MarkupElement } from '../markup.ts';
import type { Palette } from '../palette.ts';
import { dot, line } from '../shapes.ts';
import { spreadOut } from '../spread-out.ts';
import { NOTE, STRONG_NOTE, textLine } from '../text/text-line.ts';
import { textWidth } from '../text/text-width.ts';
import { daySpan, type Tick, timeTicks } from '../time-axis.ts';
import { type Frame, HEAD, type Strand } from './frame.ts';

/** A day with the numbers under which the key names what was said or done on it. */
interface NumberedDay {
  readonly day: number;
  readonly numbers: readonly number[];
}

const TICK_ROOM = 84;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** Quarters of certainty across, days along. */
export function groundMarks({ canvas: { palette }, ground, days, x, y }: Frame): MarkupElement[] {
  const { from, to } = ground.x;
  const quarters = QUARTERS.flatMap((probability) => [
    line({ x1: from, y1: y(probability), x2: to, y2: y(probability) }, palette.rule),
    textLine(`${probability * 100}\u2009%`, {
      x: from - 8,
      y: y(probability) + 4,
      style: NOTE,
      fill: palette.soft,
      anchor: 'end',
    }),
  ]);
  return [...quarters, ...tickMarks({ ground, days, x, palette })];
}

/** Days along the foot of a chart. */
export function tickMarks(
  frame: Pick<Frame, 'ground' | 'days' | 'x'> & { palette: Palette },
): MarkupElement[] {
  const { from, to } = frame.ground.x;
  const ticks = timeTicks(frame.days, Math.max(1, Math.floor((to - from) / TICK_ROOM)));
  return ticks.flatMap((tick) => tickMark(tick, frame));
}

function tickMark(
  { day, label }: Tick,
  { ground, x, palette }: Pick<Frame, 'ground' | 'x'> & { palette: Palette },
): MarkupElement[] {
  const foot = ground.y.from;
  const place = { x: x(day), y: foot + 18, style: NOTE, fill: palette.soft };
  return [
    line({ x1: x(day), y1: foot, x2: x(day), y2: foot + 5 }, palette.faint),
    textLine(label, { ...place, anchor: 'middle' }),
  ];
}

function numberedDays(dated: AsOfFigure['declarations']): NumberedDay[] {
  const days = new Map<number, number[]>();
  for (const [index, { date }] of dated.entries()) {
    const day = daySpan(date).to;
    days.set(day, [...(days.get(day) ?? []), index + 1]);
  }
  return [...days].map(([day, numbers]) => ({ day, numbers }));
}

/** Numbers of dated things over their days, under which a key names them, moved aside where days lie close. */
export function dayMarks(dated: AsOfFigure['declarations'], frame: Frame): MarkupElement[] {
  const days = numberedDays(dated);
  const { palette, width } = frame.canvas;
  const texts = days.map(({ numbers }) => numberRange(numbers));
  const lengths = texts.map((text) => textWidth(text, STRONG_NOTE) + 8);
  const starts = spreadOut(
    days.map(({ day }, index) => {
      const length = lengths[index] ?? 0;
      return { wanted: frame.x(day) - length / 2, length };
    }),
    { from: 0, to: width },
  );
  return days.flatMap(({ day }, index) => {
    const x = frame.x(day);
    const middle = (starts[index] ?? 0) + (lengths[index] ?? 0) / 2;
    const place = { x: middle, y: 12, style: STRONG_NOTE, fill: palette.ink };
    return [
      line({ x1: x, y1: HEAD - 6, x2: x, y2: frame.ground.y.from }, palette.faint, 0.8),
      line({ x1: middle, y1: 16, x2: x, y2: HEAD - 6 }, palette.faint, 0.8),
      textLine(texts[index] ?? '', { ...place, anchor: 'middle' }),
    ];
  });
}

/** Numbers of one day as short as they can be told: `3`, `3, 5`, `3–7`. */
function numberRange(numbers: readonly number[]): string {
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? first;
  const isRun = numbers.length > 2 && last - first === numbers.length - 1;
  return isRun ? `${first}–${last}` : numbers.join(', ');
}

/** Steps, for what was known holds until something more is known. */
export function strandMarks({ points, colour, dashes }: Strand, { x, y }: Frame): MarkupElement[] {
  const path = points
    .map(({ day, probability }, index) => {
      const to = coordinate(x(day));
      const height = coordinate(y(probability));
      return index === 0 ? `M${to} ${height}` : `H${to}V${height}`;
    })
    .join('');
  const stroke = { fill: 'none', stroke: colour, 'stroke-width': 2, 'stroke-dasharray': dashes };
  return [
    element('path', { d: path, ...stroke }),
    ...points.map(({ day, probability }) => dot({ x: x(day), y: y(probability) }, 2.6, colour)),
  ];
}
