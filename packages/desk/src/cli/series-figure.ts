import { drawFigure, PRINT, seriesFigure } from '@respondeat/engine';
import type { ToldSeries } from './told-series.ts';

/** Width of the figure in pixels. Declared: a page of paper at the size of screens. */
const WIDTH = 760;

/** The series as a picture: bars, what the model expected, and the responses by number. */
export function seriesFigureSvg({ series, examined, responseRows }: ToldSeries): string {
  const responses = responseRows.map(({ date, label, kind }) => ({
    date,
    label: label ?? kind ?? 'response',
  }));
  const figure = seriesFigure(series, responses, examined);
  return drawFigure(figure, { width: WIDTH, palette: PRINT }).svg;
}
