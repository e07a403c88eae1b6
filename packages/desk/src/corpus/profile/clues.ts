import { TRAIT_CLASSES } from './event-traits.ts';
import type { KernelShares } from './kernel-shares.ts';
import { KERNELS } from './kernels.ts';
import type { Surroundings } from './neighbourhood.ts';

/** Clues of nearness: in space and time at once, in time alone, in space alone. */
const NEARNESS = 3;

/** Index of the clue that a forest gives. */
const GROWN = KERNELS.length + NEARNESS + TRAIT_CLASSES.length;

/** How many clues speak about each group: its share by each kernel, how near it was, how it fits each trait, its share by a forest. */
export const CLUES = GROWN + 1;

/** Added to a share by a forest before a logarithm is taken. Declared: sixty trees tell no share under 1/120 from none. */
const HARDLY_GROWN = 0.01;

/**
 * Distances at which nearness is halved, in kilometres and days. Declared: the width of a town and its outskirts, and a
 * week or two of fighting; two months where only the past is known. How much nearness counts is learned.
 */
const NEAR = { kilometres: 10, days: 10, daysAhead: 60, kilometresAlone: 5 } as const;

/** Stands for "never": beyond the largest distance on Earth and the longest span of any data set. */
const NEVER = 1e9;

/** Events that the traits of the kind as a whole count for beside a group's own. Declared: a group of eight is half itself. */
const TRAIT_SHRINKAGE = 8;

/** What an absent class counts for among the traits of all groups (Krichevsky and Trofimov 1981). */
const HALF = 0.5;

/** What the clues about an event are drawn from, besides what lies around it. */
export interface Grounds {
  readonly byKernel: readonly KernelShares[];
  /** Shares of groups by a forest; none where only the past is known, since a day ahead is on no side of any cut. */
  readonly grown: Float64Array | undefined;
}

/** The clues about every group, in natural logarithms, one row of `CLUES` after another in the order of groups. */
export function cluesOf(around: Surroundings, { byKernel, grown }: Grounds) {
  const clues = new Float32Array(around.kind.groups.length * CLUES);
  byKernel.forEach(({ shares }, kernel) => {
    shares.forEach((share, group) => {
      clues[group * CLUES + kernel] = Math.log(share);
    });
  });
  addNearness(clues, around, grown === undefined ? NEAR.daysAhead : NEAR.days);
  for (const trait of TRAIT_CLASSES.keys()) addTrait(clues, around, trait);
  grown?.forEach((share, group) => {
    clues[group * CLUES + GROWN] = Math.log(share + HARDLY_GROWN);
  });
  return clues;
}

function addNearness(clues: Float32Array, around: Surroundings, days: number): void {
  const { kind, ages, kilometres } = around;
  const least = Array.from({ length: NEARNESS }, () =>
    new Float64Array(kind.groups.length).fill(NEVER),
  );
  const [both, time, space] = least as [Float64Array, Float64Array, Float64Array];
  for (let event = 0; event < kind.group.length; event++) {
    const group = kind.group[event]!;
    const distance = kilometres[kind.place[event]!]!;
    const squared = (distance / NEAR.kilometres) ** 2 + (ages[event]! / days) ** 2;
    if (squared < both[group]!) both[group] = squared;
    if (ages[event]! < time[group]!) time[group] = ages[event]!;
    if (distance < space[group]!) space[group] = distance;
  }
  for (let group = 0; group < kind.groups.length; group++) {
    const first = group * CLUES + KERNELS.length;
    clues[first] = -Math.log1p(both[group]!);
    clues[first + 1] = -Math.log1p(time[group]! / NEAR.days);
    clues[first + 2] = -Math.log1p(space[group]! / NEAR.kilometresAlone);
  }
}

/** How much likelier the class of the event is for a group than for all groups of its kind. */
function addTrait(clues: Float32Array, { event, kind }: Surroundings, trait: number): void {
  const classes = TRAIT_CLASSES[trait]!;
  const counts = kind.traits[trait]!;
  const at = (group: number) => counts[group * classes + event.traits[trait]!]!;
  const total = kind.groups.reduce((sum, _, group) => sum + at(group), 0);
  const expected = (total + HALF) / (kind.group.length + HALF * classes);
  for (let group = 0; group < kind.groups.length; group++) {
    const seen = at(group) + TRAIT_SHRINKAGE * expected;
    const share = seen / (kind.size[group]! + TRAIT_SHRINKAGE);
    clues[group * CLUES + KERNELS.length + NEARNESS + trait] = Math.log(share / expected);
  }
}
