/** Mean radius of the Earth in km (IUGG, R1). */
export const EARTH_RADIUS_KM = 6371.0088;

const RADIANS = Math.PI / 180;

/** Points as unit vectors: the date line and the poles are places like any other. */
export interface UnitVectors {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/** Unit vectors of points in degrees. */
export function unitVectors(latitude: Float64Array, longitude: Float64Array): UnitVectors {
  const count = latitude.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const z = new Float64Array(count);
  for (let event = 0; event < count; event++) {
    const phi = latitude[event]! * RADIANS;
    const lambda = longitude[event]! * RADIANS;
    const cosine = Math.cos(phi);
    x[event] = cosine * Math.cos(lambda);
    y[event] = cosine * Math.sin(lambda);
    z[event] = Math.sin(phi);
  }
  return { x, y, z };
}

/** Square of the chord, on the unit sphere, between points that lie so many km apart along a great circle. */
export function squaredChord(km: number): number {
  const chord = 2 * Math.sin(Math.min(km / (2 * EARTH_RADIUS_KM), Math.PI / 2));
  return chord * chord;
}

/**
 * Greatest difference in longitude, in degrees, of a point within so many km of one at this latitude; 180 where the
 * circle holds a pole.
 */
export function longitudeReach(latitude: number, km: number): number {
  const angle = km / EARTH_RADIUS_KM;
  const phi = Math.abs(latitude) * RADIANS;
  if (phi + angle >= Math.PI / 2) return 180;
  return Math.asin(Math.min(Math.sin(angle) / Math.cos(phi), 1)) / RADIANS;
}
