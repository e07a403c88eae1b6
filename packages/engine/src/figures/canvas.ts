import type { Land } from './map/land.ts';
import { element, type MarkupElement, serialise } from './markup.ts';
import type { Palette } from './palette.ts';

/** What a figure is drawn on. */
export interface Canvas {
  /** In pixels; the layout follows it, text keeps its size. */
  readonly width: number;
  readonly palette: Palette;
  /** Land and borders, for maps only. */
  readonly land?: Land;
}

/** A figure, or a row of one, as SVG. Sizes in pixels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Something of a known height that can be drawn at any height of a figure. */
export interface Row {
  readonly height: number;
  draw(top: number): readonly MarkupElement[];
}

/** A figure as rows below one another, with the axis or the titles of the columns as its head. */
export interface Composition {
  readonly head?: Row;
  readonly rows: readonly Row[];
}

/** Below this width a label stands above its mark and not beside it. Declared: a telephone held upright. */
const NARROW = 480;

/** Whether the canvas is too narrow for labels beside marks. */
export function isNarrow({ width }: Canvas): boolean {
  return width < NARROW;
}

/** Rows below one another as one drawing. */
export function drawRows(rows: readonly Row[], { width }: Canvas): Drawing {
  const height = Math.round(totalHeight(rows) * 100) / 100;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': 'Inter, Vazirmatn, sans-serif',
  };
  const elements = drawBelowOneAnother(rows);
  return { svg: serialise(element('svg', attributes, ...elements)), width, height };
}

/** Height of rows below one another. */
export function totalHeight(rows: readonly Row[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** The elements of rows below one another. */
export function drawBelowOneAnother(rows: readonly Row[], top = 0): MarkupElement[] {
  let next = top;
  return rows.flatMap((row) => {
    const elements = row.draw(next);
    next += row.height;
    return elements;
  });
}

/** A figure that cannot be parted, as a single row. Its elements are drawn from the top. */
export function wholeFigure(height: number, elements: readonly MarkupElement[]): Composition {
  return { rows: [{ height, draw: (top) => (top === 0 ? elements : [movedDown(elements, top)]) }] };
}

function movedDown(elements: readonly MarkupElement[], top: number): MarkupElement {
  return element('g', { transform: `translate(0 ${top})` }, ...elements);
}
