import { chanceOfLight, type Deniability } from '../../inference/index.ts';
import type { LightsAsked } from './tally.ts';

/** Degrees of secrecy at which curves are drawn, from a sponsor who hides nothing to one who nearly always can.
 *  Declared: close together where proxies are used, since most happens there. */
const SECRECIES: readonly number[] = [0, 0.25, 0.5, 0.7, 0.85, 0.95];

/** Degrees of collection at which curves are drawn, up to one that misses nothing that was left. Declared. */
const COLLECTIONS: readonly number[] = [0.2, 0.4, 0.7, 1];

/** Degrees of secrecy and collection in rising order, the case's own among them. */
export interface DeniabilityAxes {
  readonly secrecies: readonly number[];
  readonly collections: readonly number[];
}

/** The axes of curves around the case's own degrees. */
export function axesAround({ secrecy, collection }: Deniability): DeniabilityAxes {
  const withOwn = (degrees: readonly number[], own: number) =>
    [...new Set([...degrees, own])].sort((a, b) => a - b);
  return {
    secrecies: withOwn(SECRECIES, secrecy),
    collections: withOwn(COLLECTIONS, collection),
  };
}

/** Every pair of degrees on the axes. */
export function gridOf({ secrecies, collections }: DeniabilityAxes): Deniability[] {
  return secrecies.flatMap((secrecy) => collections.map((collection) => ({ secrecy, collection })));
}

/** The two curves through the case's own degrees, and the one over secrecy where everything is collected. */
export function curvesThrough(own: Deniability): Deniability[] {
  const { secrecies, collections } = axesAround(own);
  return [
    ...secrecies.map((secrecy) => ({ ...own, secrecy })),
    ...secrecies.map((secrecy) => ({ secrecy, collection: 1 })),
    ...collections.map((collection) => ({ ...own, collection })),
  ];
}

/** At how many pairs of degrees worlds are drawn: at the case's own and at its ceiling, along the curves through them, or
 *  at every pair. */
export type Extent = 'brief' | 'curves' | 'grid';

/** The chances of light that are asked around the case's own degrees. That the record shows the author too is asked at the
 *  case's own, at the ceiling, and where nothing is hidden; in brief it is not asked. */
export function lightsAround(own: Deniability, extent: Extent): LightsAsked {
  const [here, ceiling] = [own, { ...own, collection: 1 }];
  if (extent === 'brief') return { lights: lightsOf([here, ceiling]), lightsWithAuthor: [] };
  const pairs = extent === 'grid' ? gridOf(axesAround(own)) : curvesThrough(own);
  return {
    lights: lightsOf(pairs),
    lightsWithAuthor: lightsOf([here, ceiling, NOTHING_HIDDEN]),
  };
}

/** Where a sponsor hides nothing and everything is collected. */
export const NOTHING_HIDDEN: Deniability = { secrecy: 0, collection: 1 };

/** The chance of light of a pair of degrees, so rounded that pairs which differ by rounding alone are one. */
export function lightOf(deniability: Deniability): number {
  return Number(chanceOfLight(deniability).toFixed(9));
}

/** The chances of light of pairs of degrees, each once and falling: many pairs share one. */
export function lightsOf(pairs: readonly Deniability[]): number[] {
  return [...new Set(pairs.map(lightOf))].sort((a, b) => b - a);
}
