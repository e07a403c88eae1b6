export { type BaseRate, type BetaPrior, learnBaseRate } from './base-rate.ts';
export {
  type Calibration,
  type CalibrationSettings,
  calibrate,
  type RateLearner,
} from './calibration.ts';
export { SCHEDULE, type Schedule } from './chains.ts';
export type { Convergence } from './convergence.ts';
export { type LearnedCampaign, type LearnedRate, learnCampaign } from './learn-campaign.ts';
export {
  type CampaignSize,
  type RandomCampaign,
  randomCampaign,
  type TrueAnswer,
} from './random-campaign.ts';
export type {
  AssertionRates,
  CampaignIncident,
  CampaignReport,
  ReportCampaign,
  Topic,
} from './report-campaign.ts';
export {
  type Likelihoods,
  type ReportCount,
  type Reporting,
  reportLikelihoods,
} from './report-likelihoods.ts';
export type { SlowDraw } from './slow-draw.ts';
export type { DeclaredRows } from './slow-layer.ts';
export {
  calibrateSlowLayer,
  type RankCalibration,
  type RankedFigure,
} from './slow-layer-calibration.ts';
