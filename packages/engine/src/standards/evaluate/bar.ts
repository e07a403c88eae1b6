import type { Interval } from '../../vocabulary/index.ts';
import type { ElementVerdict } from '../standard.ts';

/**
 * Slack for the rounding of sums of probabilities. Declared: far below any probability that can be meant,
 * far above the error of adding some hundreds of doubles.
 */
const ROUNDING = 1e-12;

/** Whether a probability is at or above a bar. */
export function reaches(probability: number, bar: number): boolean {
  return probability >= bar - ROUNDING;
}

/** Met where even the lower end reaches the bar, not met where even the upper end stays under it. */
export function verdictAgainst(interval: Interval, bar: number): ElementVerdict {
  if (reaches(interval.lower, bar)) return 'met';
  return reaches(interval.upper, bar) ? 'open' : 'not-met';
}

/** What the evidence says of a gate or an exception: shown, its contrary shown, or neither. */
export type Settlement = 'shown' | 'excluded' | 'unsettled';

/** The contrary must be shown too, at the same bar: that a gate is unproven does not yet close it. */
export function settlementOf(interval: Interval, bar: number): Settlement {
  const verdict = verdictAgainst(interval, bar);
  if (verdict === 'met') return 'shown';
  return verdict === 'not-met' && reaches(1 - interval.upper, bar) ? 'excluded' : 'unsettled';
}
