import { type GeoPath, type GeoProjection, geoPath } from 'd3-geo';
import { element, type MarkupElement } from '../markup.ts';
import type { Palette } from '../palette.ts';
import type { Country, LandInWindow } from './land.ts';

/** A country as it shows on the map: its name and how much of the map it covers. */
export interface VisibleCountry {
  readonly name: string;
  /** Middle of what is seen of it, in pixels. */
  readonly centre: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** Coordinates of outlines in pixels, to one decimal. */
const DIGITS = 1;

/** Land with its coasts, and the borders within it. */
export function groundMarks(
  { countries, coasts, borders }: LandInWindow,
  projection: GeoProjection,
  palette: Palette,
): MarkupElement[] {
  const path = geoPath(projection).digits(DIGITS);
  const outline = (d: string | null, look: Readonly<Record<string, string | number>>) =>
    element('path', { d: d ?? '', 'stroke-linejoin': 'round', ...look });
  const areas = path({ type: 'FeatureCollection', features: [...countries] });
  const { wash, faint } = palette;
  return [
    outline(areas, { fill: wash, stroke: wash, 'stroke-width': 1 }),
    outline(path(coasts), { fill: 'none', stroke: faint, 'stroke-width': 0.7 }),
    outline(path(borders), {
      fill: 'none',
      stroke: faint,
      'stroke-width': 0.8,
      'stroke-dasharray': '5 2 1 2',
    }),
  ];
}

/** The countries of which something is seen. */
export function visibleCountries(
  { countries }: LandInWindow,
  projection: GeoProjection,
): VisibleCountry[] {
  const path = geoPath(projection);
  return countries.flatMap((country) => visibleCountry(country, path));
}

function visibleCountry(country: Country, path: GeoPath): VisibleCountry[] {
  const { name } = country.properties;
  const [[left, top], [right, bottom]] = path.bounds(country);
  if (name === undefined || !Number.isFinite(left)) return [];
  const [x, y] = path.centroid(country);
  return [{ name, centre: { x, y }, width: right - left, height: bottom - top }];
}
