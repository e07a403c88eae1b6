import type { Figure } from '../dossier/index.ts';
import { composeAsOf } from './as-of/as-of.ts';
import { composeAttainability } from './attainability/attainability.ts';
import { type Canvas, type Composition, type Drawing, drawRows, type Row } from './canvas.ts';
import { labelRow } from './label.ts';
import { composeLadder } from './ladder.ts';
import { composeMap } from './map/map.ts';
import { composeNetwork } from './network/network.ts';
import { composePart } from './part.ts';
import { composePosterior } from './posterior.ts';
import { composeSeries } from './series.ts';
import { composeSeriesChecks } from './series-checks/series-checks.ts';
import { composeTimeline } from './timeline.ts';
import { composeWaterfall } from './waterfall.ts';

/** A figure that pages may part between its rows, the head to be repeated on each page. */
export interface FigureInRows {
  readonly head?: Drawing;
  readonly rows: readonly Drawing[];
}

/**
 * A figure as one SVG. The same figure on the same canvas gives the same bytes, whatever the machine.
 *
 * @example
 * const { svg } = drawFigure(figure, { width: 600, palette: LIGHT });
 */
export function drawFigure(figure: Figure, canvas: Canvas): Drawing {
  const { head, rows } = compose(figure, canvas);
  return drawRows(head === undefined ? rows : [head, ...rows], canvas);
}

/** A figure row by row, for paper. A figure that has no rows, such as a map, is one row. */
export function drawFigureInRows(figure: Figure, canvas: Canvas): FigureInRows {
  const { head, rows } = compose(figure, canvas);
  const drawn = rows.map((row) => drawRows([row], canvas));
  return head === undefined ? { rows: drawn } : { head: drawRows([head], canvas), rows: drawn };
}

function compose(figure: Figure, canvas: Canvas): Composition {
  const composition = composeKind(figure, canvas);
  return composition.rows.length > 0 ? composition : { rows: [nothingRow(canvas)] };
}

function composeKind(figure: Figure, canvas: Canvas): Composition {
  switch (figure.kind) {
    case 'posterior':
      return composePosterior(figure, canvas);
    case 'part':
      return composePart(figure, canvas);
    case 'waterfall':
      return composeWaterfall(figure, canvas);
    case 'ladder':
      return composeLadder(figure, canvas);
    case 'network':
      return composeNetwork(figure, canvas);
    case 'map':
      return composeMap(figure, canvas);
    case 'timeline':
      return composeTimeline(figure, canvas);
    case 'as-of':
      return composeAsOf(figure, canvas);
    case 'attainability':
      return composeAttainability(figure, canvas);
    case 'series':
      return composeSeries(figure, canvas);
    case 'series-checks':
      return composeSeriesChecks(figure, canvas);
  }
}

function nothingRow(canvas: Canvas): Row {
  return labelRow({ label: '', note: 'Nothing is on record.' }, { width: canvas.width }, canvas);
}
