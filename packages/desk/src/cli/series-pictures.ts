import {
  drawFigure,
  type Figure,
  PRINT,
  seriesChecksFigure,
  seriesFigure,
} from '@respondeat/engine';
import type { ToldSeries } from './told-series.ts';

/** Width of the figures in pixels. Declared: a page of paper at the size of screens. */
const WIDTH = 760;

/** By file, the series with its responses as a picture, and how far its model can be leant on as another. */
export function seriesPictures({
  series,
  examined,
  responseRows,
}: ToldSeries): Map<string, string> {
  const responses = responseRows.map(({ date, label, kind }) => ({
    date,
    label: label ?? kind ?? 'response',
  }));
  const svgOf = (figure: Figure) => drawFigure(figure, { width: WIDTH, palette: PRINT }).svg;
  return new Map([
    ['series.svg', svgOf(seriesFigure(series, responses, examined))],
    ['checks.svg', svgOf(seriesChecksFigure(series, responses, examined))],
  ]);
}
