import { type Random, stirredRandom } from '../../vocabulary/index.ts';

/** How long the chains run. */
export interface Schedule {
  readonly chains: number;
  /** Sweeps of each chain that are let go, while it forgets where it began. */
  readonly warmUp: number;
  /** Sweeps of each chain after that: convergence is judged on all of them. */
  readonly sweeps: number;
  /** Of these, one in so many is kept. */
  readonly thinning: number;
}

/**
 * Four chains, two hundred draws kept in all (inference model, section 3). Lengths declared: the largest R-hat of a
 * hundred figures stays below 1.01 where each is worth some 1,400 independent draws (decision 48); R-hat is reported.
 */
export const SCHEDULE: Schedule = { chains: 4, warmUp: 200, sweeps: 800, thinning: 16 };

/** All draws of each chain after its warm-up. `start` begins a chain anew and gives its sweep. */
export function runChains<Draw>(
  start: (random: Random) => () => Draw,
  { chains, warmUp, sweeps }: Schedule,
  seed: number,
): Draw[][] {
  return Array.from({ length: chains }, (_, chain) => {
    const sweep = start(stirredRandom(seed * chains + chain));
    for (let done = 0; done < warmUp; done++) sweep();
    return Array.from({ length: sweeps }, sweep);
  });
}

/** The thinned draws of all chains, chain by chain. */
export function keptDraws<Draw>(
  chains: readonly (readonly Draw[])[],
  { thinning }: Schedule,
): Draw[] {
  return chains.flatMap((draws) => draws.filter((_, at) => at % thinning === thinning - 1));
}
