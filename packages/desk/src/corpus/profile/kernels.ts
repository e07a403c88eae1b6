/** How far a kernel looks: everywhere, in the same first-order region, or around the place, by a Gaussian in kilometres. */
type Reach = 'everywhere' | 'region' | number;

/** How much an attributed event says about another, by place and time; same kind of violence always. */
export interface Kernel {
  readonly reach: Reach;
  /** Days after which an event counts 1/e; Infinity where age makes no difference. */
  readonly decay: number;
  /** The wider kernel that this one shrinks to, by its index; -1 for equal shares. */
  readonly parent: number;
  /** How many events the wider kernel counts for. */
  readonly shrinkage: number;
}

/**
 * From the widest to the narrowest: each share of a group is shrunk to that of a wider kernel, so that a place with few
 * events speaks like its region, and a region with few like the whole. Declared: places of UCDP GED are exact to some
 * 5 km at best, fronts are some 25 km wide; a week, a month and a season are what campaigns are told in. How much each
 * kernel counts is learned.
 */
export const KERNELS: readonly Kernel[] = [
  { reach: 'everywhere', decay: Infinity, parent: -1, shrinkage: 1 },
  { reach: 'everywhere', decay: 120, parent: 0, shrinkage: 1 },
  { reach: 'region', decay: Infinity, parent: 0, shrinkage: 1 },
  { reach: 'region', decay: 120, parent: 1, shrinkage: 1 },
  { reach: 60, decay: 60, parent: 1, shrinkage: 1 },
  { reach: 25, decay: 365, parent: 0, shrinkage: 0.5 },
  { reach: 25, decay: 20, parent: 4, shrinkage: 0.5 },
  { reach: 6, decay: Infinity, parent: 5, shrinkage: 0.5 },
  { reach: 6, decay: 40, parent: 6, shrinkage: 0.3 },
  { reach: 12, decay: 6, parent: 6, shrinkage: 0.3 },
];

/** The kernels, by index, that do not fade: how often each group struck in all, everywhere and in the region. */
export const LASTING: readonly number[] = KERNELS.flatMap(({ reach, decay }, index) =>
  decay === Infinity && typeof reach === 'string' ? [index] : [],
);

/** Share at which a Gaussian ends, in standard deviations. Declared: what lies beyond weighs less than 1/2900. */
const CUT = 4;

/** Mean radius of the Earth in kilometres (IUGG 1980). */
export const EARTH_RADIUS = 6371.0088;

const DISTANCES = KERNELS.map(({ reach }) => reach).filter((reach) => typeof reach === 'number');

/** The reaches in kilometres, each once, ascending. */
export const REACHES: readonly number[] = [...new Set(DISTANCES)].toSorted((a, b) => a - b);

/** Great-circle distance in kilometres from one place to many (haversine). */
export function distances(
  [latitude, longitude]: readonly [number, number],
  { latitudes, longitudes }: { latitudes: Float64Array; longitudes: Float64Array },
): Float64Array {
  const radians = Math.PI / 180;
  return latitudes.map((other, index) => {
    const north = Math.sin(((other - latitude) * radians) / 2);
    const east = Math.sin(((longitudes[index]! - longitude) * radians) / 2);
    const cosines = Math.cos(latitude * radians) * Math.cos(other * radians);
    return (
      2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(north * north + cosines * east * east)))
    );
  });
}

/** Weights of a Gaussian of this reach at these distances, in kilometres. */
export function weightsByDistance(reach: number, kilometres: Float64Array): Float64Array {
  return kilometres.map((distance) => {
    const deviations = distance / reach;
    return deviations > CUT ? 0 : Math.exp(-0.5 * deviations * deviations);
  });
}

/** Weights of a decay at 0, 1, 2 … days. */
export function weightsByAge(decay: number, days: number): Float64Array {
  return new Float64Array(days + 1).map((_, age) => Math.exp(-age / decay));
}
