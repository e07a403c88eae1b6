import { squaredChord } from './sphere.ts';

/** Level of a comparison where one of the two does not say. */
export const UNSAID = 255;

/**
 * Upper edges of the levels of distance, in km. Declared: the first is one point of a gazetteer, the others grow by some
 * 1.4 each, finer than any weight learned from a few hundred matches can differ.
 */
const DISTANCE_EDGES_KM = [
  0.01, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 7, 10, 14, 20, 30, 50, 75, 100, 150, 200,
  300, 500, 800, 1200, 2000, 4000, 8000, 21_000,
] as const;

/** How place is compared within a window. */
export interface DistanceLevels {
  readonly edgesKm: readonly number[];
  /** Squared chords of the edges, to place a pair without an arc sine. */
  readonly squaredChords: Float64Array;
  /** Km² between each edge and the one before. A plane is near enough: weights only ask for ratios of them. */
  readonly areas: Float64Array;
}

/** The levels of distance up to the radius of the window. */
export function distanceLevels(km: number): DistanceLevels {
  const edgesKm = [...DISTANCE_EDGES_KM.filter((edge) => edge < km), km];
  const areas = edgesKm.map(
    (edge, level) => Math.PI * (edge ** 2 - (edgesKm[level - 1] ?? 0) ** 2),
  );
  return {
    edgesKm,
    squaredChords: Float64Array.from(edgesKm, squaredChord),
    areas: Float64Array.from(areas),
  };
}

/** Level of a pair at this squared chord. */
export function distanceLevel({ squaredChords }: DistanceLevels, chord: number): number {
  let level = 0;
  while (level < squaredChords.length - 1 && chord > squaredChords[level]!) level++;
  return level;
}
