import type { TimelineFigure } from '../dossier/index.ts';
import { type Canvas, type Composition, isNarrow, type Row } from './canvas.ts';
import { labelRow } from './label.ts';
import { coordinate, element, type MarkupElement } from './markup.ts';
import { type Extent, linearScale, type Scale } from './scale.ts';
import { dot, gridlines, line, rectangle, ring } from './shapes.ts';
import { fitLines } from './text/break-lines.ts';
import { LABEL, linesHeight, NOTE, STRONG_NOTE, textLine } from './text/text-line.ts';
import { daySpan, spanText, type Tick, timeTicks } from './time-axis.ts';

type Event = TimelineFigure['events'][number];
type Lane = Event['lane'];

/** Where the columns stand, and where a day lies on the axis. */
interface Frame {
  readonly canvas: Canvas;
  readonly text: Extent;
  readonly axis: Extent;
  readonly at: Scale;
  readonly ticks: readonly Tick[];
}

const LANES: readonly { readonly lane: Lane; readonly title: string }[] = [
  { lane: 'incident', title: 'Attacks' },
  { lane: 'declaration', title: 'Said in public' },
  { lane: 'response', title: 'Done in response' },
];

/** Share of the width that dates and labels take; the axis has the rest. */
const TEXT_SHARE = 0.62;
const DATE_WIDTH = 116;
/** From one tick to the next, in pixels: room for `Sep 2021`. */
const TICK_ROOM = 64;
const LABEL_LINES = 3;
/** Shortest mark of a span, in pixels, so that a month among decades is still seen. */
const LEAST_SPAN = 7;

/** Events by lane and day: each in a row of its own, so that no label meets another. */
export function composeTimeline(figure: TimelineFigure, canvas: Canvas): Composition {
  if (figure.events.length === 0) return { rows: [] };
  const frame = frameFor(figure.events, canvas);
  const rows = LANES.flatMap(({ lane, title }) => {
    const events = figure.events.filter((event) => event.lane === lane);
    if (events.length === 0) return [];
    return withTitle(
      title,
      events.map((event) => eventRow(event, frame)),
      frame,
    );
  });
  return { head: axisRow(frame), rows };
}

function frameFor(events: readonly Event[], canvas: Canvas): Frame {
  const spans = events.map(eventSpan);
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.max(...spans.map(({ to }) => to));
  const narrow = isNarrow(canvas);
  const text = { from: 0, to: narrow ? canvas.width : canvas.width * TEXT_SHARE };
  const axis = narrow
    ? { from: 8, to: canvas.width - 8 }
    : { from: text.to + 20, to: canvas.width - 8 };
  const days = { from: first, to: Math.max(last, first + 1) };
  return {
    canvas,
    text,
    axis,
    at: linearScale(days, axis),
    ticks: timeTicks(days, Math.floor((axis.to - axis.from) / TICK_ROOM)),
  };
}

function eventSpan({ from, to }: Event): Extent {
  return { from: daySpan(from).from, to: daySpan(to).to };
}

function axisRow({ at, ticks, axis, canvas: { palette } }: Frame): Row {
  const labels = ticks.map(({ day, label }) => {
    const x = at(day);
    const anchor = x - axis.from < 24 ? 'start' : axis.to - x < 24 ? 'end' : 'middle';
    return { x, label, anchor } as const;
  });
  return {
    height: 20,
    draw: (top) =>
      labels.map(({ x, label, anchor }) =>
        textLine(label, { x, y: top + 12, style: NOTE, fill: palette.soft, anchor }),
      ),
  };
}

/** The rows of a lane, its title kept with the first of them. */
function withTitle(title: string, rows: readonly Row[], frame: Frame): Row[] {
  const { palette, width } = frame.canvas;
  const [first, ...rest] = rows;
  if (first === undefined) return [];
  const titleHeight = 30;
  const titled: Row = {
    height: titleHeight + first.height,
    draw: (top) => [
      line({ x1: 0, y1: top + 8, x2: width, y2: top + 8 }, palette.rule),
      textLine(title, { x: 0, y: top + 24, style: STRONG_NOTE, fill: palette.soft }),
      ...first.draw(top + titleHeight),
    ],
  };
  return [titled, ...rest];
}

function eventRow(event: Event, frame: Frame): Row {
  return isNarrow(frame.canvas) ? eventAboveAxis(event, frame) : eventBesideAxis(event, frame);
}

function eventBesideAxis(event: Event, frame: Frame): Row {
  const { text, canvas } = frame;
  const { palette } = canvas;
  const label = labelRow(
    { label: event.label, note: '' },
    { width: text.to - DATE_WIDTH, left: DATE_WIDTH },
    canvas,
  );
  const dates = fitLines(spanText(event), LABEL, { width: DATE_WIDTH - 10, lines: LABEL_LINES });
  const height = Math.max(label.height, linesHeight(dates.length, LABEL)) + 5;
  return {
    height,
    draw: (top) => [
      ...gridMarks(frame, { top, height }),
      ...dates.map((date, index) =>
        textLine(date, {
          x: 0,
          y: top + 13.3 + linesHeight(index, LABEL),
          style: LABEL,
          fill: palette.soft,
        }),
      ),
      ...label.draw(top),
      ...eventMark(event, frame, top + 9),
    ],
  };
}

function eventAboveAxis(event: Event, frame: Frame): Row {
  const { text, canvas } = frame;
  const label = labelRow({ label: event.label, note: spanText(event) }, { width: text.to }, canvas);
  return {
    height: label.height + 26,
    draw: (top) => [
      ...label.draw(top),
      ...gridMarks(frame, { top: top + label.height + 3, height: 16 }),
      ...eventMark(event, frame, top + label.height + 11),
    ],
  };
}

function gridMarks(
  { at, ticks, canvas: { palette } }: Frame,
  stretch: { top: number; height: number },
): MarkupElement[] {
  const places = ticks.map(({ day }) => at(day));
  return gridlines(places, stretch, palette.rule);
}

/** A day as a sign of its lane; a date that is not known to the day as the whole span that it may mean. */
function eventMark(event: Event, { at, canvas: { palette } }: Frame, y: number): MarkupElement[] {
  const span = eventSpan(event);
  const from = at(span.from);
  const to = at(span.to);
  if (span.from < span.to) {
    const width = Math.max(to - from, LEAST_SPAN);
    const fill = event.lane === 'incident' ? palette.accent : palette.faint;
    return [rectangle({ x: from, y: y - 2.5, width, height: 5, radius: 2.5 }, fill)];
  }
  const centre = { x: from, y };
  if (event.lane === 'incident') return [dot(centre, 5, palette.accent)];
  if (event.lane === 'declaration') {
    return [ring(centre, 4.2, { stroke: palette.ink, fill: palette.paper })];
  }
  const square = { x: from - 4, y: y - 4, width: 8, height: 8, fill: palette.soft };
  return [
    element('rect', { ...square, transform: `rotate(45 ${coordinate(from)} ${coordinate(y)})` }),
  ];
}
