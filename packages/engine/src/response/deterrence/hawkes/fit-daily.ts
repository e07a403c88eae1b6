import { Defect, type Interval } from '../../../vocabulary/index.ts';
import { type Minimum, minimise } from '../fitting/minimise.ts';
import { profileInterval } from '../fitting/profile-interval.ts';
import { dailyLikelihood } from './daily-likelihood.ts';
import {
  coordinatesOf,
  type DailyModel,
  type DailyParameters,
  type DailyRecord,
  fromCoordinate,
  parametersAt,
  toCoordinate,
} from './daily-model.ts';

/** A daily model at its likeliest numbers. */
export interface DailyFit {
  readonly model: DailyModel;
  readonly parameters: DailyParameters;
  /** In nats. */
  readonly logLikelihood: number;
  /** Akaike's criterion: lower is better. */
  readonly aic: number;
  /** Whether the search ended on even ground. */
  readonly converged: boolean;
  /** The likeliest numbers as the search holds them, to begin another search from. */
  readonly at: Float64Array;
}

/** Starts of the persistence: influence that halves within a day, in a week, and in three weeks. Declared: a likelihood of
 *  this kind may have one hill for short memory and one for long. */
const PERSISTENCES = [0.4, 0.9, 0.967];
/** Share of attacks that a search first takes to be set off by others. Declared: between the ends. */
const BRANCHING_START = 0.5;
const CROSS_START = 0.05;
/** Largest size that is told apart from Poisson. Declared: at a mean of 10, the variance is a thousandth more. */
const LARGEST_SIZE_START = 1_000;

/** Fits a daily model by maximum likelihood. From `start`, or from several places where it is left out. */
export function fitDaily(model: DailyModel, record: DailyRecord, start?: Float64Array): DailyFit {
  if (record.counts.length === 0) throw new Defect('a series without a day cannot be fitted');
  const sloped = dailyLikelihood(model, record);
  const starts = start === undefined ? startsOf(model, record) : [start];
  const [first, ...rest] = starts.map((from) => minimise(sloped, from));
  const best = rest.reduce(
    (low, next) => (next.height < low.height ? next : low),
    first as Minimum,
  );
  const count = coordinatesOf(model).length;
  return {
    model,
    parameters: parametersAt(model, best.at),
    logLikelihood: -best.height,
    aic: 2 * (count + best.height),
    converged: best.converged,
    at: best.at,
  };
}

/** 90 % profile-likelihood interval of one number of a fit. */
export function intervalOf(
  fit: DailyFit,
  record: DailyRecord,
  name: keyof DailyParameters,
): Interval {
  const coordinate = coordinatesOf(fit.model).indexOf(name);
  if (coordinate < 0) throw new Defect(`the model has no ${name}`);
  const profiled = {
    sloped: dailyLikelihood(fit.model, record),
    at: fit.at,
    height: -fit.logLikelihood,
  };
  const { lower, upper } = profileInterval(profiled, coordinate);
  return { lower: fromCoordinate(name, lower), upper: fromCoordinate(name, upper) };
}

function startsOf(model: DailyModel, { counts }: DailyRecord): Float64Array[] {
  const { mean, size } = moments(counts);
  const remembers = model.selfExciting || model.excitedByOthers;
  return (remembers ? PERSISTENCES : [0]).map((persistence) => {
    const at: DailyParameters = {
      baseRate: model.selfExciting ? mean * (1 - BRANCHING_START) : mean,
      branching: BRANCHING_START,
      persistence,
      size: remembers ? 2 * size : size,
      crossBranching: CROSS_START * Math.max(mean, 0.1),
      shift: 0,
    };
    return Float64Array.from(coordinatesOf(model), (name) => toCoordinate(name, at[name]));
  });
}

/** Mean of the counts, and the size that their variance speaks for. A series without an event counts as half of one. */
function moments(counts: ArrayLike<number>): { mean: number; size: number } {
  let sum = 0;
  let squares = 0;
  for (let day = 0; day < counts.length; day++) {
    sum += counts[day]!;
    squares += counts[day]! ** 2;
  }
  const mean = Math.max(sum, 0.5) / counts.length;
  const surplus = squares / counts.length - mean ** 2 - mean;
  const size = surplus > 0 ? mean ** 2 / surplus : LARGEST_SIZE_START;
  return { mean, size: Math.min(size, LARGEST_SIZE_START) };
}
