import { type DrawnInterval, middleOf } from './resampled.ts';

/** Each measure, with where 95 % of draws put it; no value where it cannot be measured. */
export type Drawn<Measures> = {
  readonly [Name in keyof Measures]: {
    readonly value: number | undefined;
    readonly interval: DrawnInterval | undefined;
  };
};

/** The log loss of the first contender as a share of that of the best baseline, drawn together: under 1 is better. */
export interface BesideBest {
  readonly baseline: string;
  readonly share: number;
  readonly interval: DrawnInterval | undefined;
}

/** A contender's measures over all that was asked about, and in each draw of it. */
export interface MeasuredInDraws<Measures> {
  readonly name: string;
  readonly whole: Measures;
  readonly drawn: readonly Measures[];
}

/** Puts an interval to each measure. */
export function withIntervals<Measures extends object>({
  whole,
  drawn,
}: Omit<MeasuredInDraws<Measures>, 'name'>): Drawn<Measures> {
  const names = Object.keys(whole) as (keyof Measures & string)[];
  const figure = (measures: Measures, name: keyof Measures) => measures[name] as number;
  const entries = names.map((name) => {
    const interval = middleOf(drawn.map((measures) => figure(measures, name)));
    const value = figure(whole, name);
    return [name, { value: Number.isNaN(value) ? undefined : value, interval }] as const;
  });
  return Object.fromEntries(entries) as Drawn<Measures>;
}

/** Sets the first contender beside the best of the others. */
export function besideBest([first, ...baselines]: readonly MeasuredInDraws<{
  readonly logLoss: number;
}>[]): BesideBest {
  const best = baselines.reduce((a, b) => (b.whole.logLoss < a.whole.logLoss ? b : a));
  const shares = first!.drawn.map(({ logLoss }, draw) => logLoss / best.drawn[draw]!.logLoss);
  return {
    baseline: best.name,
    share: first!.whole.logLoss / best.whole.logLoss,
    interval: middleOf(shares),
  };
}
