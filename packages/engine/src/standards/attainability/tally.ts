import type { Part } from '../../evidence/index.ts';
import type { DrawnWorlds, ProbedCase } from '../../inference/index.ts';
import type { VerdictsInWorlds } from './verdicts-in-worlds.ts';

/** Worlds by their numbers in which the sponsor played one part, the last number left out. */
export interface Stretch {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

/** Chances that something hidden comes to light, at which records are judged. */
export interface LightsAsked {
  readonly lights: readonly number[];
  /** Those of them at which the record has to show the author too: each such record is worked out by itself. */
  readonly lightsWithAuthor: readonly number[];
}

/** In how many worlds each standard was met: by chance of light, then by standard. */
type Counts = readonly (readonly number[])[];

/** What was counted in worlds of one part. */
export interface Tally {
  readonly worlds: number;
  /** The author being given. */
  readonly met: Counts;
  /** Where the record has to show the author too; asked only of {@link PARTS_WITH_AUTHOR}. */
  readonly metWithAuthor: Counts;
}

/** The parts for which it is asked whether the record shows the author too: those of power and of false attribution. */
export const PARTS_WITH_AUTHOR = ['none', 'direction'] as const satisfies readonly Part[];

/** Worlds to count, and what judges their records. */
export interface JudgedWorlds {
  readonly probed: ProbedCase;
  readonly worlds: DrawnWorlds;
  readonly authorGiven: VerdictsInWorlds;
  readonly authorToBeShown: VerdictsInWorlds;
}

/** Draws a stretch of worlds and counts. Stretches may be counted anywhere and in any order: {@link joinTallies} gives
 *  the same sums. */
export function tallyWorlds(
  { probed, worlds, authorGiven, authorToBeShown }: JudgedWorlds,
  { lights, lightsWithAuthor }: LightsAsked,
  { part, from, to }: Stretch,
): Tally {
  const shownAt = PARTS_WITH_AUTHOR.some((one) => one === part) ? lightsWithAuthor : [];
  const none = () => authorGiven.scopes.map(() => 0);
  const [met, metWithAuthor] = [lights.map(none), shownAt.map(none)];
  const count = (counts: number[], verdicts: readonly boolean[]) =>
    verdicts.forEach((isMet, standard) => {
      if (isMet) counts[standard]! += 1;
    });
  for (let world = from; world < to; world++) {
    worlds.records(part, world, lights).forEach((assertions, place) => {
      const light = lights[place]!;
      const record = probed.read({ assertions, light });
      count(met[place]!, authorGiven.met(record));
      const shown = metWithAuthor[shownAt.indexOf(light)];
      if (shown !== undefined) count(shown, authorToBeShown.met(record));
    });
  }
  return { worlds: to - from, met, metWithAuthor };
}

/** Adds tallies of stretches of one part that do not overlap. */
export function joinTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, tally) => ({
    worlds: sum.worlds + tally.worlds,
    met: added(sum.met, tally.met),
    metWithAuthor: added(sum.metWithAuthor, tally.metWithAuthor),
  }));
}

function added(one: Counts, other: Counts): Counts {
  return one.map((counts, light) =>
    counts.map((count, standard) => count + other[light]![standard]!),
  );
}
