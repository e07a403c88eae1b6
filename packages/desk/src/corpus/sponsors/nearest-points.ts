import { EARTH_RADIUS } from '../profile/kernels.ts';

/** As much of TopoJSON as the course of borders needs (TopoJSON 1.0, section 2.1). */
export interface Arcs {
  /** Each position but the first as steps from the one before. */
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
}

/** A point on a sphere of radius 1. */
export type Point = readonly [number, number, number];

/** Most points that stand for the border of a country. Declared: two of them lie some hundred kilometres apart at most. */
const MOST_POINTS = 120;

/** Points along some arcs of a map, evenly thinned. */
export function pointsAlong({ arcs, transform }: Arcs, numbers: Iterable<number>): Point[] {
  const [[east, north], [west, south]] = [transform.scale, transform.translate] as [
    [number, number],
    [number, number],
  ];
  const points: Point[] = [];
  for (const number of numbers) {
    let [column, row] = [0, 0];
    for (const [right = 0, up = 0] of arcs[number]!) {
      column += right;
      row += up;
      points.push(onSphere(column * east + west, row * north + south));
    }
  }
  const every = Math.ceil(points.length / MOST_POINTS);
  return points.filter((_, index) => index % every === 0);
}

function onSphere(longitude: number, latitude: number): Point {
  const [east, north] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

/** Kilometres between the nearest two points; Infinity where there are none. */
export function kilometresApart(some: readonly Point[], others: readonly Point[]): number {
  let cosine = -Infinity;
  for (const [x, y, z] of some)
    for (const [u, v, w] of others) cosine = Math.max(cosine, x * u + y * v + z * w);
  return cosine === -Infinity ? Infinity : EARTH_RADIUS * Math.acos(Math.min(1, cosine));
}
