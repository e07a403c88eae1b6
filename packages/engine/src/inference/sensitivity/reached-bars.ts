import { logOddsOf, probabilityOf } from '../../vocabulary/index.ts';

/** What one would have had to hold beforehand for the same evidence to reach a bar exactly. */
export interface ReachedBar {
  readonly bar: number;
  /** Whether the answer reaches it with the prior that was used. */
  readonly isReached: boolean;
  /** Prior probability at which this turns. */
  readonly turningPrior: number;
}

/** The prior at which the answer to each bar turns: the bar's odds over what the evidence multiplied the odds by.
 *  Who holds a prior above it finds the bar reached by this very evidence. */
export function reachedBars(
  { prior, posterior }: { readonly prior: number; readonly posterior: number },
  bars: readonly number[],
): readonly ReachedBar[] {
  // What was certain beforehand is no less certain after: the evidence has shown nothing of its own weight.
  const gained = posterior === prior ? 0 : logOddsOf(posterior) - logOddsOf(prior);
  return bars.map((bar) => ({
    bar,
    isReached: posterior >= bar,
    turningPrior: probabilityOf(logOddsOf(bar) - gained),
  }));
}
