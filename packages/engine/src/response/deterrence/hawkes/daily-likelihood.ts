import { logGamma, logRising, logRisingSlope } from '../distributions/gamma-function.ts';
import type { Sloped } from '../fitting/minimise.ts';
import {
  coordinatesOf,
  type DailyModel,
  type DailyParameters,
  type DailyRecord,
  parametersAt,
} from './daily-model.ts';

/** Counts that occur, and on how many days. */
type Tally = ReadonlyMap<number, number>;

/** Sums of the slope, by parameter; of branchings, rates and persistence in their own units. */
type Slopes = Record<keyof DailyParameters, number>;

/** No rate is taken to be under this, so that a fit can return from a corner. Declared: an attack in 10¹² days. */
const LEAST_RATE = 1e-12;

/** The negative log-likelihood of daily counts over the coordinates of a model, with its slope. */
export function dailyLikelihood(model: DailyModel, record: DailyRecord): Sloped {
  const names = coordinatesOf(model);
  const tally = tallyOf(record.counts);
  return (at, slope) => {
    const parameters = parametersAt(model, at);
    const slopes: Slopes = {
      baseRate: 0,
      branching: 0,
      persistence: 0,
      size: 0,
      crossBranching: 0,
      shift: 0,
    };
    const logLikelihood =
      sumOfDays(record, parameters, slopes) + sumOfCounts(tally, parameters.size, slopes);
    for (const [index, name] of names.entries())
      slope[index] = -slopes[name] * stretch(name, parameters[name]);
    return -logLikelihood;
  };
}

function tallyOf(counts: ArrayLike<number>): Tally {
  const tally = new Map<number, number>();
  for (let day = 0; day < counts.length; day++) {
    const count = counts[day]!;
    tally.set(count, (tally.get(count) ?? 0) + 1);
  }
  return tally;
}

/** How far a number moves when its coordinate moves by one. */
function stretch(name: keyof DailyParameters, parameter: number): number {
  if (name === 'shift') return 1;
  return name === 'persistence' ? parameter * (1 - parameter) : parameter;
}

/** The part of the log-likelihood that depends on the rate of each day. */
function sumOfDays(record: DailyRecord, parameters: DailyParameters, slopes: Slopes): number {
  const { counts, others, exposure } = record;
  const { baseRate, branching, persistence, size, crossBranching, shift } = parameters;
  let sum = 0;
  let own = 0;
  let other = 0;
  let ownTurn = 0;
  let otherTurn = 0;
  for (let day = 0; day < counts.length; day++) {
    const count = counts[day]!;
    const under = exposure === undefined ? 0 : exposure[day]!;
    const factor = under === 0 ? 1 : Math.exp(shift * under);
    const rate = Math.max(
      (baseRate + branching * own + crossBranching * other) * factor,
      LEAST_RATE,
    );
    let pull: number;
    if (size === Infinity) {
      sum += count * Math.log(rate) - rate;
      pull = count / rate - 1;
    } else {
      const whole = rate + size;
      sum += (count === 0 ? 0 : count * Math.log(rate / whole)) - size * Math.log1p(rate / size);
      pull = (count - rate * ((count + size) / whole)) / rate;
      slopes.size += (rate - count) / whole - Math.log1p(rate / size);
    }
    const scaled = pull * factor;
    slopes.baseRate += scaled;
    slopes.branching += scaled * own;
    slopes.crossBranching += scaled * other;
    slopes.persistence += scaled * (branching * ownTurn + crossBranching * otherTurn);
    slopes.shift += pull * rate * under;
    const otherCount = others === undefined ? 0 : others[day]!;
    ownTurn = own + persistence * ownTurn - count;
    otherTurn = other + persistence * otherTurn - otherCount;
    own = persistence * own + (1 - persistence) * count;
    other = persistence * other + (1 - persistence) * otherCount;
  }
  return sum;
}

/** The part of the log-likelihood that depends on the counts and the size alone. */
function sumOfCounts(tally: Tally, size: number, slopes: Slopes): number {
  let sum = 0;
  for (const [count, days] of tally) {
    if (size === Infinity) sum -= days * logGamma(count + 1);
    else if (count > 0) {
      sum += days * (logRising(size, count) - logGamma(count + 1));
      slopes.size += days * logRisingSlope(size, count);
    }
  }
  return sum;
}
