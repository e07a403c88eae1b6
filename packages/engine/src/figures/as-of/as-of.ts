import type { AsOfFigure } from '../../dossier/index.ts';
import { type Canvas, type Composition, isNarrow, wholeFigure } from '../canvas.ts';
import { daySpan } from '../time-axis.ts';
import { dayMarks, groundMarks, strandMarks } from './chart.ts';
import { frameFor, strandOf } from './frame.ts';
import { noKey, speakerKey, strandKey, strandLabels } from './labels.ts';

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
    ...dayMarks(figure.declarations, frame),
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
