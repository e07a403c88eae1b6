import type { ModelNumbers } from '../../evidence/index.ts';
import { type Interval, logOddsOf, probabilityOf } from '../../vocabulary/index.ts';

/** Chances of the cells of a space of hypotheses, before and after the evidence; all in the same order. */
export interface Cells {
  readonly prior: ArrayLike<number>;
  /** After each kind of evidence, added to those before it. The last rests on all of it. */
  readonly stages: readonly ArrayLike<number>[];
}

/**
 * Robustness interval of an event over cells: the log-likelihoods of each kind of evidence scaled by one plus or
 * minus the declared fraction, each kind by itself, prior odds of the event multiplied and divided by the declared
 * factor, and the widest ends taken (model, section 4; ADR 23). A point that nothing can move stays a point.
 */
export function robustnessInterval(
  { prior, stages }: Cells,
  isEvent: (cell: number) => boolean,
  { likelihoodScale, priorOddsFactor }: ModelNumbers['robustness'],
): Interval {
  const scales = [1 - likelihoodScale, 1, 1 + likelihoodScale];
  const before = [prior, ...stages];
  const weightings = stages.reduce<readonly (readonly number[])[]>(
    (weighted, after, stage) => {
      const likelihoods = scales.map((scale) => tempered(before[stage]!, after, scale));
      return weighted.flatMap((weights) =>
        likelihoods.map((likelihood) => weights.map((weight, cell) => weight * likelihood[cell]!)),
      );
    },
    [Array.from(prior)],
  );
  const shift = Math.log(priorOddsFactor);
  const ends = weightings.flatMap((weights) => {
    const logOdds = logOddsOf(shareOf(weights, isEvent));
    return [probabilityOf(logOdds - shift), probabilityOf(logOdds + shift)];
  });
  return { lower: Math.min(...ends), upper: Math.max(...ends) };
}

/** Likelihood of each cell, after over before, raised to a power. */
function tempered(before: ArrayLike<number>, after: ArrayLike<number>, power: number): number[] {
  return Array.from(before, (chance, cell) =>
    chance === 0 ? 0 : (after[cell]! / chance) ** power,
  );
}

function shareOf(weights: readonly number[], isEvent: (cell: number) => boolean): number {
  const sum = (counts: (cell: number) => boolean) =>
    weights.reduce((total, weight, cell) => (counts(cell) ? total + weight : total), 0);
  return sum(isEvent) / sum(() => true);
}

/**
 * The same for an event and its contrary alone, from its chances before the evidence and after each kind of it: log-odds
 * add, so that each kind by itself is scaled whichever way is worse.
 */
export function robustnessOfEvent(
  chances: readonly number[],
  { likelihoodScale, priorOddsFactor }: ModelNumbers['robustness'],
): Interval {
  const settled = chances.find((chance) => chance === 0 || chance === 1);
  if (settled !== undefined) return { lower: settled, upper: settled };
  const [prior, ...after] = chances.map(logOddsOf);
  const shift = Math.log(priorOddsFactor);
  let [lower, upper, before] = [prior! - shift, prior! + shift, prior!];
  for (const logOdds of after) {
    const moved = logOdds - before;
    const slack = likelihoodScale * Math.abs(moved);
    lower += moved - slack;
    upper += moved + slack;
    before = logOdds;
  }
  return { lower: probabilityOf(lower), upper: probabilityOf(upper) };
}
