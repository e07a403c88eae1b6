import { coordinate, element, type MarkupElement } from './markup.ts';

/** A filled rectangle; `radius` rounds its corners. */
export function rectangle(
  box: { x: number; y: number; width: number; height: number; radius?: number },
  fill: string,
): MarkupElement {
  const { x, y, width, height, radius } = box;
  return element('rect', { x, y, width: Math.max(0, width), height, rx: radius, fill });
}

/** A straight line. */
export function line(
  ends: { x1: number; y1: number; x2: number; y2: number },
  stroke: string,
  width = 1,
): MarkupElement {
  return element('line', { ...ends, stroke, 'stroke-width': width === 1 ? undefined : width });
}

/** Upright lines of one colour over a stretch of the height, as one path. */
export function gridlines(
  places: readonly number[],
  { top, height }: { top: number; height: number },
  stroke: string,
): MarkupElement[] {
  if (places.length === 0) return [];
  const path = places.map((x) => `M${coordinate(x)} ${coordinate(top)}v${coordinate(height)}`);
  return [element('path', { d: path.join(''), stroke })];
}

/** A horizontal rule across a figure. */
export function rule(y: number, ends: { from: number; to: number }, stroke: string): MarkupElement {
  return line({ x1: ends.from, y1: y, x2: ends.to, y2: y }, stroke);
}

/** A filled circle. */
export function dot(centre: { x: number; y: number }, radius: number, fill: string): MarkupElement {
  return element('circle', { cx: centre.x, cy: centre.y, r: radius, fill });
}

/** A circle with a rim, its inside in the colour of the paper. */
export function ring(
  centre: { x: number; y: number },
  radius: number,
  colours: { stroke: string; fill: string },
): MarkupElement {
  const { stroke, fill } = colours;
  return element('circle', {
    cx: centre.x,
    cy: centre.y,
    r: radius,
    fill,
    stroke,
    'stroke-width': 1.4,
  });
}
