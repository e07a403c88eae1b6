import type { SeriesChecksFigure } from '../../dossier/index.ts';
import { type Canvas, type Composition, isNarrow, type Row } from '../canvas.ts';
import { changeRows } from './changes.ts';
import { forecastMarks } from './forecasts.ts';
import { PANEL_HEIGHT, type Panel } from './panel.ts';
import { tenthMarks } from './tenths.ts';

/** Between panels side by side, in pixels. */
const GAP = 28;
/** Share of the width that the places of the counts take; forecasts have the rest. */
const TENTHS_SHARE = 0.38;

/** Where counts lay in what was expected, forecasts beside what came, and the changes after responses below. */
export function composeSeriesChecks(figure: SeriesChecksFigure, canvas: Canvas): Composition {
  const changes = figure.changes === undefined ? [] : changeRows(figure.changes, canvas);
  return { rows: [...panelRows(figure, canvas), ...changes] };
}

function panelRows(figure: SeriesChecksFigure, canvas: Canvas): Row[] {
  const { width } = canvas;
  const row = (draw: (top: number) => ReturnType<Row['draw']>): Row => ({
    height: PANEL_HEIGHT,
    draw,
  });
  const panel = (top: number, from: number, to: number): Panel => ({ canvas, top, from, to });
  if (isNarrow(canvas))
    return [
      row((top) => tenthMarks(figure, panel(top, 0, width))),
      row((top) => forecastMarks(figure.forecasts, panel(top, 0, width))),
    ];
  const parting = width * TENTHS_SHARE;
  return [
    row((top) => [
      ...tenthMarks(figure, panel(top, 0, parting - GAP / 2)),
      ...forecastMarks(figure.forecasts, panel(top, parting + GAP / 2, width)),
    ]),
  ];
}
