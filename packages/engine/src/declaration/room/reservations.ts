import { type Interval, intervalText, percentText } from '../../vocabulary/index.ts';
import type { Degree } from './speakers.ts';

/** What a figure that a declaration rests on does not show by itself. */
interface Footing {
  readonly interval: Interval;
  /** The probability from reports about this attack alone; absent where it has no footing of its own. */
  readonly onAttackAlone?: number;
}

/** What stands behind the figures: the footing of each, and whether a report speaks of an order for the attack. */
export interface Footings {
  readonly author: Footing;
  readonly support: Footing;
  readonly approval: Footing;
  readonly isOrderOnRecord: boolean;
}

/**
 * What to know before words that the figure carries are said: that its interval reaches below the threshold, that reports
 * about this attack alone do not carry it, that nothing on record speaks of an order. They change no rank (decision 60).
 */
export function reservationsFor(
  { claims }: Degree,
  footings: Footings | undefined,
  threshold: number,
): string[] {
  if (claims === 'nothing' || footings === undefined) return [];
  const { interval, onAttackAlone } = footings[claims];
  const enough = percentText(threshold);
  return [
    ...(interval.lower < threshold
      ? [`Its interval, ${intervalText(interval)}, reaches below ${enough}.`]
      : []),
    ...(onAttackAlone !== undefined && onAttackAlone < threshold
      ? [
          `On reports about this attack alone it stands at ${percentText(onAttackAlone)}; the rest is the record of the group.`,
        ]
      : []),
    ...(claims === 'approval' && !footings.isOrderOnRecord
      ? ['No report on record speaks of an order for it.']
      : []),
  ];
}
