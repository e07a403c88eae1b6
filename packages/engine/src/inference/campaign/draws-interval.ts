import type { Interval } from '../../vocabulary/index.ts';

/** The middle 90 % of draws: from the 5th to the 95th percentile, between neighbours in proportion. */
export function drawsInterval(draws: readonly number[]): Interval {
  const rising = [...draws].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (rising.length - 1);
    const below = Math.floor(place);
    const above = Math.min(below + 1, rising.length - 1);
    return rising[below]! + (place - below) * (rising[above]! - rising[below]!);
  };
  return { lower: at(0.05), upper: at(0.95) };
}
