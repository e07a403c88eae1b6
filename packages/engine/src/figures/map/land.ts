import type { Feature, Geometry, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Land as maps are drawn from it, in degrees. Borders are drawn as Natural Earth has them: who holds the ground. */
export interface Land {
  readonly countries: readonly Country[];
  readonly coasts: MultiLineString;
  readonly borders: MultiLineString;
}

export type Country = Feature<Polygon | MultiPolygon, { readonly name?: string }>;

/** A stretch of the Earth around a middle: longitudes count from it, so that no seam runs through it. */
export interface Window {
  readonly centre: readonly [longitude: number, latitude: number];
  /** Degrees from the middle to an edge. */
  readonly angle: number;
}

/** Degrees that a window is wider than asked, since a frame has corners. */
const CORNERS = 1.9;
/** Nearer to a pole than this, meridians crowd and every longitude may be in the window. */
const POLAR_LATITUDE = 75;

/** Land from a topology with an object `countries`, such as `countries-50m` of world-atlas. */
export function landFrom(topology: Topology): Land {
  const countries = countriesOf(topology);
  const shapes = feature(topology, countries).features.filter(isArea);
  return {
    countries: shapes,
    coasts: mesh(topology, countries, (one, other) => one === other),
    borders: mesh(topology, countries, (one, other) => one !== other),
  };
}

/** The part of the land of which something may be seen in a window. Drawing the rest would only cost time. */
export function landWithin({ countries, coasts, borders }: Land, window: Window): Land {
  const lines = ({ coordinates }: MultiLineString): MultiLineString => ({
    type: 'MultiLineString',
    coordinates: coordinates.filter((line) => touches(line, window)),
  });
  return {
    countries: countries.flatMap((country) => countryWithin(country, window)),
    coasts: lines(coasts),
    borders: lines(borders),
  };
}

function countriesOf({ objects }: Topology): GeometryCollection<{ name?: string }> {
  const { countries } = objects;
  if (countries?.type === 'GeometryCollection') {
    return countries as GeometryCollection<{ name?: string }>;
  }
  return { type: 'GeometryCollection', geometries: [] };
}

function isArea(country: Feature<Geometry, { name?: string }>): country is Country {
  return country.geometry.type === 'Polygon' || country.geometry.type === 'MultiPolygon';
}

function countryWithin(country: Country, window: Window): Country[] {
  const { geometry } = country;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const seen = polygons.filter(([outer]) => outer !== undefined && touches(outer, window));
  if (seen.length === 0) return [];
  return [{ ...country, geometry: { type: 'MultiPolygon', coordinates: seen } }];
}

/** Whether the box around some positions shares any room with the window. */
function touches(positions: readonly Position[], { centre, angle }: Window): boolean {
  const reach = angle * CORNERS;
  const [longitude, latitude] = centre;
  const poleward = Math.abs(latitude) + reach;
  const sideways = poleward > POLAR_LATITUDE ? 180 : reach / Math.cos((poleward * Math.PI) / 180);
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [x = 0, y = 0] of positions) {
    const relative = ((x - longitude + 540) % 360) - 180;
    west = Math.min(west, relative);
    east = Math.max(east, relative);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return (
    west <= sideways && east >= -sideways && south <= latitude + reach && north >= latitude - reach
  );
}
