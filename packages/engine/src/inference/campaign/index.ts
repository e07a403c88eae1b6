export { type BaseRate, type BetaPrior, learnBaseRate } from './base-rate.ts';
export {
  type Calibration,
  type CalibrationSettings,
  calibrate,
  type RateLearner,
} from './calibration.ts';
export {
  type Likelihoods,
  type ReportCount,
  type Reporting,
  reportLikelihoods,
} from './report-likelihoods.ts';
