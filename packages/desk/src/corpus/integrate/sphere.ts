/** Mean radius of the Earth in km (IUGG, R1). */
export const EARTH_RADIUS_KM = 6371.0088;

const RADIANS = Math.PI / 180;

/** Half a degree in radians: haversines are made of half angles. */
export const HALF_DEGREE_IN_RADIANS = RADIANS / 2;

/** Below this angle in radians, four terms of the series of the sine are as near as a double holds. */
const SMALL_ANGLE = 0.05;

/** The sine, faster for the small angles between neighbours. */
export function sine(angle: number): number {
  if (Math.abs(angle) > SMALL_ANGLE) return Math.sin(angle);
  const square = angle * angle;
  return angle * (1 - (square / 6) * (1 - (square / 20) * (1 - square / 42)));
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
