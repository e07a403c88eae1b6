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

/**
 * Upper edges of the levels of |ln((a + ½) / (b + ½))|, a and b the killed in each source; the ½ keeps 0 within reach.
 * Declared: half as wide as the usual difference between two counts of the same dead, and open above.
 */
const DEATHS_EDGES = [0.05, 0.15, 0.3, 0.45, 0.6, 0.8, 1, 1.4, Number.POSITIVE_INFINITY] as const;

/** Upper edges of the classes of the killed in the reference within which weights are learned apart. Declared. */
const CLASS_EDGES = [0, 1, 2, 4, 8, 16, 40, Number.POSITIVE_INFINITY] as const;

/** Levels of deaths: each edge, fewer in the other source or more. */
const DEATHS_LEVELS = DEATHS_EDGES.length * 2;

/** Where the open level ends when the counts in it are counted: a thousand times as many. Declared. */
const FARTHEST_DEATHS = 7;

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

/** Cells that a comparison of deaths can fall into: level and class of the reference. */
export const DEATHS_CELLS = CLASS_EDGES.length * DEATHS_LEVELS;

/** The class of a cell of deaths. */
export function classOfDeathsCell(cell: number): number {
  return Math.floor(cell / DEATHS_LEVELS);
}

/** The level of a cell of deaths. */
export function levelOfDeathsCell(cell: number): number {
  return cell % DEATHS_LEVELS;
}

/** Weights before anything is learned: a level is half as likely as the one that agrees better. Declared. */
export function startingDeathsWeight(cell: number): number {
  return 0.5 ** (levelOfDeathsCell(cell) >> 1);
}

/** The cell of a pair, by the killed in the reference and in the other source; `UNSAID` where one does not say. */
export function deathsCell(reference: number, other: number): number {
  if (Number.isNaN(reference) || Number.isNaN(other)) return UNSAID;
  const difference = Math.abs(Math.log((reference + 0.5) / (other + 0.5)));
  const edge = DEATHS_EDGES.findIndex((upper) => difference <= upper);
  const more = other > reference ? 1 : 0;
  return CLASS_EDGES.findIndex((upper) => reference <= upper) * DEATHS_LEVELS + edge * 2 + more;
}

/**
 * How many whole numbers of killed in the other source fall into the cell, given those in the reference: a level's
 * probability is shared among them.
 */
export function countsInDeathsCell(reference: number, cell: number): number {
  const level = levelOfDeathsCell(cell);
  const nearest = level < 2 ? 0 : DEATHS_EDGES[(level >> 1) - 1]!;
  const farthest = Math.min(DEATHS_EDGES[level >> 1]!, FARTHEST_DEATHS);
  const shifted = reference + 0.5;
  const counts =
    level % 2 === 1
      ? wholeNumbersIn(shifted * Math.exp(nearest) - 0.5, shifted * Math.exp(farthest) - 0.5)
      : wholeNumbersIn(
          Math.max(shifted * Math.exp(-farthest) - 0.5, 0) - 1e-9,
          shifted * Math.exp(-nearest) - 0.5 + (level < 2 ? 1e-9 : -1e-9),
        );
  return Math.max(counts, 1);
}

/** Whole numbers above the first bound and not above the second. */
function wholeNumbersIn(above: number, upTo: number): number {
  return Math.floor(upTo) - Math.floor(above);
}
