import type { ModelNumbers } from '../../evidence/index.ts';
import { type Interval, logOddsOf, probabilityOf } from '../../vocabulary/index.ts';

/** Prior and posterior chances of the cells of a space of hypotheses, in the same order. */
export interface Cells {
  readonly prior: ArrayLike<number>;
  readonly posterior: ArrayLike<number>;
}

/**
 * Robustness interval of an event over cells: every log-likelihood scaled by one plus or minus the declared
 * fraction, prior odds of the event multiplied and divided by the declared factor, and the widest ends taken
 * (model, section 4). A point that nothing can move, such as a finding settled by the record, stays a point.
 */
export function robustnessInterval(
  { prior, posterior }: Cells,
  isEvent: (cell: number) => boolean,
  { likelihoodScale, priorOddsFactor }: ModelNumbers['robustness'],
): Interval {
  const shift = Math.log(priorOddsFactor);
  const ends = [1 - likelihoodScale, 1, 1 + likelihoodScale].flatMap((scale) => {
    const logOdds = logOddsOf(tempered({ prior, posterior }, isEvent, scale));
    return [probabilityOf(logOdds - shift), probabilityOf(logOdds + shift)];
  });
  return { lower: Math.min(...ends), upper: Math.max(...ends) };
}

/** Chance of the event with every cell's likelihood, posterior over prior, raised to a power. */
function tempered(
  { prior, posterior }: Cells,
  isEvent: (cell: number) => boolean,
  power: number,
): number {
  let event = 0;
  let all = 0;
  for (let cell = 0; cell < prior.length; cell++) {
    const before = prior[cell] as number;
    if (before === 0) continue;
    const weight = before * ((posterior[cell] as number) / before) ** power;
    all += weight;
    if (isEvent(cell)) event += weight;
  }
  return event / all;
}
