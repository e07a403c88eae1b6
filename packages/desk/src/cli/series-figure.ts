import { dailyRates, drawFigure, PRINT } from '@respondeat/engine';
import type { ToldSeries } from './told-series.ts';

/** Width of the figure in pixels. Declared: a page of paper at the size of screens. */
const WIDTH = 760;

/** The series as a picture: bars, what the model expected, and the responses by number. */
export function seriesFigureSvg({ series, examined, responseRows }: ToldSeries): string {
  const { firstDay, lastDay, counts } = series;
  const rates = dailyRates({ counts }, examined.fit.parameters).subarray(0, counts.length);
  const responses = responseRows
    .filter(({ date }) => date.length === 10 && date >= firstDay && date <= lastDay)
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
    .map(({ date, label, kind }) => ({ date, label: label ?? kind ?? 'response' }));
  const figure = {
    kind: 'series',
    firstDay,
    counts: Array.from(counts),
    rates: Array.from(rates),
    responses,
  } as const;
  return drawFigure(figure, { width: WIDTH, palette: PRINT }).svg;
}
