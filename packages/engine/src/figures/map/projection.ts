import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
} from 'd3-geo';
import type { MapFigure } from '../../dossier/index.ts';
import type { Window } from './land.ts';

type Place = MapFigure['places'][number];

/** Mean radius of the Earth in kilometres (IUGG). */
export const EARTH_RADIUS_KM = 6371.0088;

/** Least distance from the middle of a map to its edge, so that a reader sees where on Earth it is. Declared. */
const LEAST_CONTEXT_KM = 500;
/** Room around the outermost place, as a share of its distance. Declared. */
const CONTEXT_SHARE = 1.35;
/** Beyond this angle from its middle, a map shows the whole Earth instead. */
const WIDEST_ANGLE = 70;

/** The stretch of the Earth that shows the places and what lies around them. */
export function windowAround(places: readonly Place[]): Window {
  const centre = centreOf(places);
  return { centre, angle: angleAround(centre, places) };
}

/** A map of equal areas of a window, in a frame of so many pixels. */
export function projectionOf(
  { centre, angle }: Window,
  frame: { readonly width: number; readonly height: number },
): GeoProjection {
  const corners: [[number, number], [number, number]] = [
    [0, 0],
    [frame.width, frame.height],
  ];
  if (angle > WIDEST_ANGLE) {
    return geoEqualEarth().fitExtent(corners, { type: 'Sphere' }).clipExtent(corners);
  }
  const context = geoCircle()
    .center([...centre])
    .radius(angle)();
  return geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .fitExtent(corners, context)
    .clipExtent(corners)
    .precision(0);
}

function centreOf(places: readonly Place[]): [number, number] {
  return geoCentroid({
    type: 'MultiPoint',
    coordinates: places.map(({ longitude, latitude }) => [longitude, latitude]),
  });
}

/** Angle in degrees from the middle to the edge of the map. */
function angleAround(centre: [number, number], places: readonly Place[]): number {
  const farthest = Math.max(
    0,
    ...places.map(
      ({ longitude, latitude, precisionKm }) =>
        geoDistance(centre, [longitude, latitude]) + precisionKm / EARTH_RADIUS_KM,
    ),
  );
  const radians = Math.max(farthest * CONTEXT_SHARE, LEAST_CONTEXT_KM / EARTH_RADIUS_KM);
  return (radians * 180) / Math.PI;
}
