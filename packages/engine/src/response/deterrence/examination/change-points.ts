/** A stretch of days with one rate. */
export interface Segment {
  /** First day, counted from 0, and the day after the last. */
  readonly from: number;
  readonly to: number;
  /** Events per day. */
  readonly rate: number;
}

/** Where the rate of a series changes. */
export interface Segmentation {
  readonly segments: readonly Segment[];
  /** Cost of the segments with one penalty for each change: lower is better. */
  readonly cost: number;
}

/** Cost of a stretch of so many days with so many events: twice the negative log-likelihood, less what no cut changes. */
export type StretchCost = (events: number, days: number) => number;

/** Cost under a Poisson distribution. */
export const poissonCost: StretchCost = (events, days) =>
  events === 0 ? 0 : 2 * (events - events * Math.log(events / days));

/** Cost under a negative binomial distribution of a size that is the same throughout. */
export function negativeBinomialCost(size: number): StretchCost {
  if (size === Infinity) return poissonCost;
  return (events, days) => {
    const mean = events / days;
    const none = -2 * days * size * Math.log(size / (size + mean));
    return events === 0 ? none : none - 2 * events * Math.log(mean / (size + mean));
  };
}

/** The usual price of a change: twice the logarithm of the number of days (Schwarz's criterion for a rate and a place). */
export function usualPenalty(days: number): number {
  return 2 * Math.log(days);
}

/**
 * The cheapest cutting of a series into stretches of one rate, exact (PELT, Killick, Fearnhead & Eckley 2012).
 * @param penalty price of each change
 */
export function findChanges(
  counts: ArrayLike<number>,
  cost: StretchCost,
  penalty = usualPenalty(counts.length),
): Segmentation {
  const days = counts.length;
  const events = new Float64Array(days + 1);
  for (let day = 0; day < days; day++) events[day + 1] = events[day]! + counts[day]!;
  const best = new Float64Array(days + 1);
  const cutBefore = new Int32Array(days + 1);
  best[0] = -penalty;
  let open = [0];
  for (let end = 1; end <= days; end++) {
    const reached = open.map((cut) => best[cut]! + cost(events[end]! - events[cut]!, end - cut));
    let least = 0;
    for (let index = 1; index < reached.length; index++)
      if (reached[index]! < reached[least]!) least = index;
    best[end] = reached[least]! + penalty;
    cutBefore[end] = open[least]!;
    // A cut that is dearer than the best by more than a penalty can never win any more.
    open = open.filter((_, index) => reached[index]! <= best[end]!);
    open.push(end);
  }
  return { segments: segmentsOf(cutBefore, events), cost: best[days]! };
}

function segmentsOf(cutBefore: Int32Array, events: Float64Array): Segment[] {
  const segments: Segment[] = [];
  for (let to = cutBefore.length - 1; to > 0; to = cutBefore[to]!) {
    const from = cutBefore[to]!;
    segments.unshift({ from, to, rate: (events[to]! - events[from]!) / (to - from) });
  }
  return segments;
}
