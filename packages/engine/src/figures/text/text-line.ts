import { element, type MarkupChild, type MarkupElement } from '../markup.ts';
import { scriptRuns } from './script-runs.ts';
import { type TypeStyle, textWidth } from './text-width.ts';

/** Sizes and weights of text in figures, in pixels; three quarters of that in points on paper. */
export const LABEL: TypeStyle = { size: 13, weight: 400 };
export const STRONG_LABEL: TypeStyle = { size: 13, weight: 600 };
export const NOTE: TypeStyle = { size: 12, weight: 400 };
export const STRONG_NOTE: TypeStyle = { size: 12, weight: 600 };

/** From one line of a text to the next, in multiples of its size. Declared: single labels, set tight. */
const LEADING = 1.3;

/** Where a text stands and how it looks; `y` is its baseline. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly style: TypeStyle;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A rim in the colour of the paper, so that lines behind the text do not cut it. */
  readonly rim?: string;
}

/** Height of so many lines of a text. */
export function linesHeight(count: number, { size }: TypeStyle): number {
  return count * size * LEADING;
}

/** Lines of text below one another, the first baseline at `y`. */
export function textLines(lines: readonly string[], place: TextPlace): MarkupElement[] {
  return lines.map((line, index) =>
    textLine(line, { ...place, y: place.y + linesHeight(index, place.style) }),
  );
}

/** One line of text as SVG. */
export function textLine(text: string, place: TextPlace): MarkupElement {
  return element('text', textAttributes(place), ...scriptRuns(text).map(runMarkup));
}

/** Width of the widest of some lines. */
export function widestLine(lines: readonly string[], style: TypeStyle): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, style)));
}

function textAttributes({ x, y, style, fill, anchor, rim }: TextPlace) {
  return {
    x,
    y,
    'font-size': style.size,
    'font-weight': style.weight === 600 ? 600 : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    fill,
    ...(rim === undefined
      ? {}
      : { stroke: rim, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
  };
}

function runMarkup({ text, arabic }: { text: string; arabic: boolean }): MarkupChild {
  return arabic ? element('tspan', { 'font-family': 'Vazirmatn' }, text) : text;
}
