export {
  CONSTANT,
  type DailyModel,
  type DailyParameters,
  type DailyRecord,
  dailyRates,
} from './hawkes/daily-model.ts';
export { type DailyFit, fitDaily, intervalOf } from './hawkes/fit-daily.ts';
export { simulateDaily } from './hawkes/simulate-daily.ts';
export {
  TimedLikelihood,
  type TimedParameters,
  type TimedRecord,
  type TimedSlope,
  timedMinimand,
} from './hawkes/timed-likelihood.ts';
