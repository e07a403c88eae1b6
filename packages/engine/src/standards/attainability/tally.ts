import type { Part } from '../../evidence/index.ts';
import type { DrawnWorlds } from '../../inference/index.ts';
import type { VerdictsInWorlds } from './verdicts-in-worlds.ts';

/** Worlds by their numbers in which the sponsor played one part, the last number left out. */
export interface Stretch {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

/** In how many worlds each standard was met: by chance of light, then by standard. */
export interface Tally {
  readonly worlds: number;
  readonly met: readonly (readonly number[])[];
}

/** Draws a stretch of worlds and counts. Stretches may be counted anywhere and in any order: {@link joinTallies} gives
 *  the same sums. */
export function tallyWorlds(
  { worlds, verdicts }: { readonly worlds: DrawnWorlds; readonly verdicts: VerdictsInWorlds },
  lights: readonly number[],
  { part, from, to }: Stretch,
): Tally {
  const met = lights.map(() => verdicts.scopes.map(() => 0));
  for (let world = from; world < to; world++) {
    worlds.records(part, world, lights).forEach((assertions, place) => {
      const counts = met[place]!;
      verdicts.met({ assertions, light: lights[place]! }).forEach((isMet, standard) => {
        if (isMet) counts[standard]! += 1;
      });
    });
  }
  return { worlds: to - from, met };
}

/** Adds tallies of stretches of one part that do not overlap. */
export function joinTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, tally) => ({
    worlds: sum.worlds + tally.worlds,
    met: sum.met.map((counts, light) =>
      counts.map((count, standard) => count + tally.met[light]![standard]!),
    ),
  }));
}
