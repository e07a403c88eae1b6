import { Defect } from '../../../vocabulary/index.ts';
import { minimise } from '../fitting/minimise.ts';
import { type TimedParameters, type TimedRecord, timedMinimand } from './timed-likelihood.ts';

/** The continuous model at its likeliest numbers. */
export interface TimedFit {
  readonly parameters: TimedParameters;
  /** In nats. */
  readonly logLikelihood: number;
  /** Further attacks that one attack sets off on average. */
  readonly branching: number;
  /** Time in which half of an attack's influence is gone. */
  readonly halfLife: number;
  readonly converged: boolean;
  /** Times the likelihood was worked out. */
  readonly evaluations: number;
}

/** Share of attacks that a search first takes to be set off by others, and their half-life in mean gaps. Declared:
 *  between the ends, where the likelihood still slopes either way. */
const BRANCHING_START = 0.5;
const HALF_LIFE_START = 1;

/** Fits the continuous model by maximum likelihood. */
export function fitTimed(record: TimedRecord): TimedFit {
  const { times, end } = record;
  if (times.length < 2) throw new Defect('a continuous model takes two events at least');
  const rate = times.length / end;
  const decay = (Math.LN2 * rate) / HALF_LIFE_START;
  const start = [rate * (1 - BRANCHING_START), BRANCHING_START * decay, decay].map(Math.log);
  const found = minimise(timedMinimand(record), start);
  const [baseRate, jump, fall] = Array.from(found.at, Math.exp) as [number, number, number];
  return {
    parameters: { baseRate, jump, decay: fall },
    logLikelihood: -found.height,
    branching: jump / fall,
    halfLife: Math.LN2 / fall,
    converged: found.converged,
    evaluations: found.evaluations,
  };
}

/**
 * Places of the gaps between events in their forecasts: the rate summed over each gap is an exponential variable where
 * the model is right (time rescaling, Brown et al. 2002), and its place is then evenly spread from 0 to 1.
 */
export function placesOfTimes({ times }: TimedRecord, parameters: TimedParameters): number[] {
  const { baseRate, jump, decay } = parameters;
  let before = 0;
  let lift = 0;
  return Array.from({ length: times.length }, (_, index) => {
    const gap = times[index]! - before;
    const fade = Math.exp(-decay * gap);
    const summed = baseRate * gap + (jump / decay) * lift * (1 - fade);
    before = times[index]!;
    lift = lift * fade + 1;
    return -Math.expm1(-summed);
  });
}
