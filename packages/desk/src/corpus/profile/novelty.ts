import { VIOLENCE } from './ged-event.ts';
import type { KernelShares } from './kernel-shares.ts';
import { KERNELS } from './kernels.ts';
import type { Surroundings } from './neighbourhood.ts';

const KINDS = Object.values(VIOLENCE);

/** The kernels, by index, whose mass and leading share bear on whether an event is that of a new group. */
const REGION = KERNELS.findIndex(({ reach, decay }) => reach === 'region' && decay === Infinity);
const LATELY = KERNELS.findIndex(({ reach, decay }) => reach === 60 && decay === 60);
const AROUND = KERNELS.findIndex(({ reach, decay }) => reach === 25 && decay === 365);

/** Added before a logarithm is taken. Declared: a place where nothing happened lately is told from one with 1/20 event. */
const HARDLY = 0.05;
const ALMOST_SURE = 0.01;

/** Farther than that is told apart no more, in kilometres. Declared: the width of a large country. */
const FAR = 10_000;
const DAYS_A_YEAR = 365.25;

/** Years ahead are told apart no further. Declared: lessons seldom look further, and what they teach is not stretched. */
const MOST_YEARS_AHEAD = 2;

/** How many signs bear on whether an event is that of a group not known yet. */
export const NOVELTY_SIGNS = 4 * KINDS.length + 5;

/**
 * What bears on whether an event is that of a group not known yet: its kind, how much is known around it, how far the
 * nearest known event is, how sure the known groups are of the ground, and how many years ahead it lies.
 */
export function noveltyOf(
  around: Surroundings,
  byKernel: readonly KernelShares[],
  origin: number | undefined,
): Float32Array {
  const { event } = around;
  const isKind = KINDS.map((kind) => (kind === event.violence ? 1 : 0));
  const forKind = (sign: number) => isKind.map((is) => is * sign);
  const mass = (kernel: number) => byKernel[kernel]!.mass;
  return Float32Array.from([
    ...isKind,
    ...forKind(Math.log1p(mass(REGION))),
    ...forKind(Math.log1p(mass(AROUND))),
    ...forKind(Math.log(HARDLY + mass(LATELY))),
    Math.log1p(nearest(around)),
    ...[AROUND, REGION, LATELY].map((kernel) => doubt(byKernel[kernel]!)),
    origin === undefined ? 0 : Math.min(MOST_YEARS_AHEAD, (event.day - origin) / DAYS_A_YEAR),
  ]);
}

/** How much of the ground the leading group does not hold, as a logarithm. */
function doubt({ shares }: KernelShares): number {
  const leading = shares.reduce((most, share) => Math.max(most, share), 0);
  return Math.log(1 + ALMOST_SURE - leading);
}

function nearest({ kind, kilometres }: Surroundings): number {
  return kind.place.reduce((least, place) => Math.min(least, kilometres[place]!), FAR);
}
