/** How the counts of days may depend on what went before. Chooses the coordinates of {@link DailyParameters} in use. */
export interface DailyModel {
  /** Whether days vary more than chance alone makes them: negative binomial, else Poisson. */
  readonly overdispersed: boolean;
  /** Whether attacks make attacks likelier. */
  readonly selfExciting: boolean;
  /** Whether the events of {@link DailyRecord.others} make attacks likelier. */
  readonly excitedByOthers: boolean;
  /** Whether the rate is shifted, up or down, by {@link DailyRecord.exposure}. */
  readonly shifted: boolean;
}

/** What happened, day by day; all lists are of one length. */
export interface DailyRecord {
  readonly counts: ArrayLike<number>;
  /** Events of the other side on each day. */
  readonly others?: ArrayLike<number>;
  /** How much each day stands under earlier responses. */
  readonly exposure?: ArrayLike<number>;
}

/** Numbers of the daily model: λₜ = (baseRate + branching·Eₜ + crossBranching·Kₜ)·exp(shift·exposureₜ), where E and K are
 *  (1 − persistence)·Σ persistence^(t−1−s) of the counts of earlier days, of the own and of the other side. */
export interface DailyParameters {
  /** Attacks per day that nothing before them set off. */
  readonly baseRate: number;
  /** Further attacks that one attack sets off on average. */
  readonly branching: number;
  /** Share of an attack's influence that is left from one day to the next. */
  readonly persistence: number;
  /** Size of the negative binomial distribution; infinite for Poisson. */
  readonly size: number;
  /** Attacks that one event of the other side sets off on average. */
  readonly crossBranching: number;
  /** Change of the rate for one unit of exposure, as a natural logarithm. */
  readonly shift: number;
}

/** A daily model with nothing but a constant rate. */
export const CONSTANT: DailyModel = {
  overdispersed: true,
  selfExciting: false,
  excitedByOthers: false,
  shifted: false,
};

/** The names of the coordinates that a model moves, in the order in which a fit holds them. */
export function coordinatesOf(model: DailyModel): readonly (keyof DailyParameters)[] {
  return [
    'baseRate',
    ...(model.selfExciting ? (['branching'] as const) : []),
    ...(model.excitedByOthers ? (['crossBranching'] as const) : []),
    ...(model.selfExciting || model.excitedByOthers ? (['persistence'] as const) : []),
    ...(model.overdispersed ? (['size'] as const) : []),
    ...(model.shifted ? (['shift'] as const) : []),
  ];
}

const STILL: DailyParameters = {
  baseRate: 0,
  branching: 0,
  persistence: 0,
  size: Infinity,
  crossBranching: 0,
  shift: 0,
};

/** A coordinate as its own number: positive ones are held as logarithms, the persistence as log-odds. */
export function fromCoordinate(name: keyof DailyParameters, coordinate: number): number {
  if (name === 'shift') return coordinate;
  return name === 'persistence' ? 1 / (1 + Math.exp(-coordinate)) : Math.exp(coordinate);
}

/** The coordinate that stands for a number. Inverse of {@link fromCoordinate}. */
export function toCoordinate(name: keyof DailyParameters, parameter: number): number {
  if (name === 'shift') return parameter;
  return name === 'persistence' ? Math.log(parameter / (1 - parameter)) : Math.log(parameter);
}

/** The numbers that a place in the coordinates of a model stands for. */
export function parametersAt(model: DailyModel, at: ArrayLike<number>): DailyParameters {
  const found: Record<keyof DailyParameters, number> = { ...STILL };
  for (const [index, name] of coordinatesOf(model).entries())
    found[name] = fromCoordinate(name, at[index] as number);
  return found;
}

/** Expected attacks of each day given the days before it, and of the day after the last. */
export function dailyRates(record: DailyRecord, parameters: DailyParameters): Float64Array {
  const { counts, others, exposure } = record;
  const { baseRate, branching, persistence, crossBranching, shift } = parameters;
  const rates = new Float64Array(counts.length + 1);
  let own = 0;
  let other = 0;
  for (let day = 0; day <= counts.length; day++) {
    const under = exposure?.[day] ?? 0;
    rates[day] = (baseRate + branching * own + crossBranching * other) * Math.exp(shift * under);
    own = persistence * own + (1 - persistence) * (counts[day] ?? 0);
    other = persistence * other + (1 - persistence) * (others?.[day] ?? 0);
  }
  return rates;
}
