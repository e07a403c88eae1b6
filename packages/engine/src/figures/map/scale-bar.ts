import { type GeoProjection, geoDistance } from 'd3-geo';
import type { MarkupElement } from '../markup.ts';
import type { Palette } from '../palette.ts';
import { line } from '../shapes.ts';
import { NOTE, textLine } from '../text/text-line.ts';
import { EARTH_RADIUS_KM } from './projection.ts';

/** Lengths that a scale bar may show, in kilometres. */
const LENGTHS = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
/** Longest scale bar as a share of the width of the map. */
const LONGEST_SHARE = 0.2;

/** A bar that shows a round distance as it is in the middle of the map, its lower left end at `at`. */
export function scaleBar(
  projection: GeoProjection,
  at: { x: number; y: number; mapWidth: number },
  palette: Palette,
): MarkupElement[] {
  const pixels = pixelsPerKilometre(projection, at);
  if (pixels === undefined) return [];
  const longest = at.mapWidth * LONGEST_SHARE;
  const kilometres = LENGTHS.findLast((length) => length * pixels <= longest);
  if (kilometres === undefined) return [];
  const end = at.x + kilometres * pixels;
  const tick = (x: number) => line({ x1: x, y1: at.y - 5, x2: x, y2: at.y }, palette.soft, 1.2);
  return [
    line({ x1: at.x, y1: at.y, x2: end, y2: at.y }, palette.soft, 1.2),
    tick(at.x),
    tick(end),
    textLine(`${kilometres} km`, {
      x: end + 7,
      y: at.y + 1,
      style: NOTE,
      fill: palette.soft,
      rim: palette.paper,
    }),
  ];
}

function pixelsPerKilometre(
  projection: GeoProjection,
  { y, mapWidth }: { y: number; mapWidth: number },
): number | undefined {
  const left = projection.invert?.([mapWidth / 2 - 1, y / 2]);
  const right = projection.invert?.([mapWidth / 2 + 1, y / 2]);
  if (!left || !right) return undefined;
  return 2 / (geoDistance(left, right) * EARTH_RADIUS_KM);
}
