import type { AsOfFigure } from '../dossier/index.ts';
import { type Canvas, type Composition, isNarrow, wholeFigure } from './canvas.ts';
import { coordinate, element, type MarkupElement } from './markup.ts';
import type { Palette } from './palette.ts';
import { type Extent, linearScale, percent, type Scale } from './scale.ts';
import { dot, line } from './shapes.ts';
import { spreadOut } from './spread-out.ts';
import { fitLines } from './text/break-lines.ts';
import { LABEL, linesHeight, NOTE, STRONG_NOTE, textLine, textLines } from './text/text-line.ts';
import { textWidth } from './text/text-width.ts';
import { dateText, daySpan, type Tick, timeTicks } from './time-axis.ts';

/** A line of the chart with its look: told apart by its strokes as well as by colour. */
interface Strand {
  readonly label: string;
  readonly points: readonly { readonly day: number; readonly probability: number }[];
  readonly colour: string;
  readonly dashes: string | undefined;
}

/** A day on which somebody spoke, with the numbers under which the key names the speakers. */
interface SpokenDay {
  readonly day: number;
  readonly numbers: readonly number[];
}

/** The ground of the chart and its two scales. */
interface Frame {
  readonly canvas: Canvas;
  readonly ground: { readonly x: Extent; readonly y: Extent };
  readonly days: Extent;
  readonly x: Scale;
  readonly y: Scale;
}

const CHART_HEIGHT = 210;
/** Above the chart: numbers of the declarations. Left of it: per cent. */
const HEAD = 30;
const LEFT = 42;
/** Share of the width that line labels take beside the chart. */
const LABEL_SHARE = 0.26;
const TICK_ROOM = 84;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** What the evidence known by each day supported, with the days on which somebody spoke. */
export function composeAsOf(unsorted: AsOfFigure, canvas: Canvas): Composition {
  const figure = inOrderOfDays(unsorted);
  const dates = [...figure.lines.flatMap(({ points }) => points), ...figure.declarations];
  if (dates.length === 0) return { rows: [] };
  const strands = figure.lines.map((known, index) => strandOf(known, index, canvas.palette));
  const frame = frameFor(
    dates.map(({ date }) => daySpan(date).to),
    canvas,
  );
  const keyTop = frame.ground.y.from + 34;
  const lineKey = isNarrow(canvas) ? strandKey(strands, frame, keyTop) : noKey(keyTop);
  const speakers = speakerKey(figure, frame, lineKey.bottom);
  return wholeFigure(speakers.bottom, [
    ...groundMarks(frame),
    ...spokenMarks(spokenDays(figure), frame),
    ...strands.flatMap((strand) => strandMarks(strand, frame)),
    ...(isNarrow(canvas) ? [] : strandLabels(strands, frame)),
    ...lineKey.elements,
    ...speakers.elements,
  ]);
}

function inOrderOfDays({ kind, lines, declarations }: AsOfFigure): AsOfFigure {
  const byDay = (first: { date: string }, second: { date: string }) =>
    daySpan(first.date).to - daySpan(second.date).to;
  return {
    kind,
    lines: lines.map(({ label, points }) => ({ label, points: [...points].sort(byDay) })),
    declarations: [...declarations].sort(byDay),
  };
}

function strandOf(
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
    dashes: dashes[index % dashes.length],
  };
}

function frameFor(days: readonly number[], canvas: Canvas): Frame {
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

function groundMarks({ canvas: { palette }, ground, days, x, y }: Frame): MarkupElement[] {
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
  const ticks = timeTicks(days, Math.max(1, Math.floor((to - from) / TICK_ROOM)));
  return [...quarters, ...ticks.flatMap((tick) => tickMarks(tick, { ground, x, palette }))];
}

function tickMarks(
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

function spokenDays({ declarations }: AsOfFigure): SpokenDay[] {
  const days = new Map<number, number[]>();
  for (const [index, { date }] of declarations.entries()) {
    const day = daySpan(date).to;
    days.set(day, [...(days.get(day) ?? []), index + 1]);
  }
  return [...days].map(([day, numbers]) => ({ day, numbers }));
}

/** Numbers of declarations over their days, moved aside where days lie close. */
function spokenMarks(days: readonly SpokenDay[], frame: Frame): MarkupElement[] {
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
function strandMarks({ points, colour, dashes }: Strand, { x, y }: Frame): MarkupElement[] {
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

/** Each line's name at its end, moved aside where lines end close to one another. */
function strandLabels(strands: readonly Strand[], frame: Frame): MarkupElement[] {
  const { canvas, ground, y } = frame;
  const from = ground.x.to + 14;
  const lines = strands.map((strand) =>
    fitLines(labelWithFigure(strand), LABEL, { width: canvas.width - from, lines: 3 }),
  );
  const ends = strands.map(({ points }) => y(points.at(-1)?.probability ?? 0));
  const heights = lines.map((own) => linesHeight(own.length, LABEL) + 5);
  const order = strands.map((_, index) => index).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
  const wishes = order.map((index) => {
    const length = heights[index] ?? 0;
    return { wanted: (ends[index] ?? 0) - length / 2, length };
  });
  const tops = spreadOut(wishes, { from: 0, to: ground.y.from + 24 });
  return order.flatMap((index, rank) => {
    const top = tops[rank] ?? 0;
    const { colour } = strands[index] as Strand;
    const middle = top + (heights[index] ?? 0) / 2;
    const leader = { x1: ground.x.to - 8, y1: ends[index] ?? 0, x2: from - 4, y2: middle - 1 };
    return [
      line(leader, colour, 0.8),
      ...textLines(lines[index] ?? [], { x: from, y: top + 14, style: LABEL, fill: colour }),
    ];
  });
}

function labelWithFigure({ label, points }: Strand): string {
  const last = points.at(-1);
  return last === undefined ? label : `${label} ${percent(last.probability)}\u2009%`;
}

/** A part of the figure under its chart, and where it ends. */
interface Key {
  readonly elements: readonly MarkupElement[];
  readonly bottom: number;
}

function noKey(bottom: number): Key {
  return { elements: [], bottom };
}

function strandKey(strands: readonly Strand[], { canvas }: Frame, top: number): Key {
  const height = linesHeight(1, LABEL) + 5;
  const elements = strands.flatMap((strand, index) => {
    const y = top + index * height;
    const sample = { d: `M0 ${y + 10}H28`, stroke: strand.colour, 'stroke-width': 2 };
    const [text = ''] = fitLines(labelWithFigure(strand), LABEL, {
      width: canvas.width - 38,
      lines: 1,
    });
    return [
      element('path', { ...sample, 'stroke-dasharray': strand.dashes }),
      textLine(text, { x: 38, y: y + 14, style: LABEL, fill: canvas.palette.ink }),
    ];
  });
  return { elements, bottom: top + strands.length * height + 10 };
}

/** Who spoke, by number and day, in two columns where there is room. */
function speakerKey({ declarations }: AsOfFigure, { canvas }: Frame, top: number): Key {
  const { palette, width } = canvas;
  const columns = isNarrow(canvas) ? 1 : 2;
  const column = width / columns;
  const perColumn = Math.ceil(declarations.length / columns);
  const height = linesHeight(1, NOTE) + 3;
  const elements = declarations.flatMap(({ date, label }, index) => {
    const x = Math.floor(index / Math.max(perColumn, 1)) * column;
    const y = top + (index % Math.max(perColumn, 1)) * height + 12;
    const [text = ''] = fitLines(`${dateText(date)} · ${label}`, NOTE, {
      width: column - 36,
      lines: 1,
    });
    const number = { x: x + 16, y, style: STRONG_NOTE, fill: palette.ink, anchor: 'end' } as const;
    return [
      textLine(String(index + 1), number),
      textLine(text, { x: x + 24, y, style: NOTE, fill: palette.soft }),
    ];
  });
  return { elements, bottom: top + perColumn * height + 4 };
}
