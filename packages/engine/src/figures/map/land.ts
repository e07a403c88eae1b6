import type { Feature, MultiLineString, MultiPolygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  Topology,
  MultiPolygon as TopologyArea,
} from 'topojson-specification';

/** Land to draw maps from. Borders run where Natural Earth draws them: by who holds the ground. */
export interface Land {
  readonly topology: Topology;
  /** The box around each arc of the topology, in its order. */
  readonly arcBoxes: readonly DegreeBox[];
}

/** The part of the land that a map shows, in degrees. */
export interface LandInWindow {
  readonly countries: readonly Country[];
  readonly coasts: MultiLineString;
  readonly borders: MultiLineString;
}

export type Country = Feature<MultiPolygon, CountryName>;

interface CountryName {
  readonly name?: string;
}

/** A stretch of the Earth around a middle. */
export interface Window {
  readonly centre: readonly [longitude: number, latitude: number];
  /** Degrees from the middle to an edge. */
  readonly angle: number;
}

interface DegreeBox {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Times that a window is wider than asked, since a frame has corners and is broader than it is high. */
const CORNERS = 1.9;
/** Nearer to a pole than this, meridians crowd and every longitude may be in the window. */
const POLAR_LATITUDE = 75;

/** Land from a topology with an object `countries`, such as `countries-50m` of world-atlas. */
export function landFrom(topology: Topology): Land {
  return { topology, arcBoxes: topology.arcs.map((arc) => arcBox(arc, topology)) };
}

/** The countries of which something may be seen in a window. To unfold the rest would only cost time. */
export function landWithin({ topology, arcBoxes }: Land, window: Window): LandInWindow {
  const seen = boxOf(window);
  const ringIsSeen = (ring: readonly number[]) =>
    ring.some((arc) => meets(arcBoxes[arc < 0 ? ~arc : arc], seen));
  const countries: GeometryCollection<CountryName> = {
    type: 'GeometryCollection',
    geometries: areasOf(topology).flatMap((area) => {
      const arcs = area.arcs.filter(([outer]) => outer !== undefined && ringIsSeen(outer));
      return arcs.length === 0 ? [] : [{ ...area, arcs }];
    }),
  };
  return {
    countries: feature(topology, countries).features as Country[],
    coasts: mesh(topology, countries, (one, other) => one === other),
    borders: mesh(topology, countries, (one, other) => one !== other),
  };
}

function areasOf({ objects }: Topology): TopologyArea<CountryName>[] {
  const { countries } = objects;
  if (countries?.type !== 'GeometryCollection') return [];
  return (countries.geometries as GeometryObject<CountryName>[]).flatMap((geometry) => {
    if (geometry.type === 'MultiPolygon') return [geometry];
    if (geometry.type === 'Polygon') {
      return [{ ...geometry, type: 'MultiPolygon' as const, arcs: [geometry.arcs] }];
    }
    return [];
  });
}

/** The box around an arc, whose points count from one another where the topology is quantised. */
function arcBox(arc: Topology['arcs'][number], { transform }: Topology): DegreeBox {
  let [x, y] = [0, 0];
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [stepX = 0, stepY = 0] of arc) {
    x = transform === undefined ? stepX : x + stepX;
    y = transform === undefined ? stepY : y + stepY;
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  return {
    west: west * scale[0] + translate[0],
    east: east * scale[0] + translate[0],
    south: south * scale[1] + translate[1],
    north: north * scale[1] + translate[1],
  };
}

function boxOf({ centre: [longitude, latitude], angle }: Window): DegreeBox {
  const reach = angle * CORNERS;
  const poleward = Math.abs(latitude) + reach;
  const sideways = poleward > POLAR_LATITUDE ? 180 : reach / Math.cos((poleward * Math.PI) / 180);
  return {
    west: longitude - sideways,
    east: longitude + sideways,
    south: latitude - reach,
    north: latitude + reach,
  };
}

/** Whether two boxes share any room; longitudes come round after 360 degrees. */
function meets(arc: DegreeBox | undefined, seen: DegreeBox): boolean {
  if (arc === undefined || arc.south > seen.north || arc.north < seen.south) return false;
  return [-360, 0, 360].some(
    (turn) => arc.west + turn <= seen.east && arc.east + turn >= seen.west,
  );
}
