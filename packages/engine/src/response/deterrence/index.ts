export type { CountDistribution } from './distributions/count-distribution.ts';
export { cautionsOf } from './examination/cautions.ts';
export {
  findChanges,
  negativeBinomialCost,
  poissonCost,
  type Segment,
  type Segmentation,
  type StretchCost,
  usualPenalty,
} from './examination/change-points.ts';
export {
  examineInBrief,
  examineSeries,
  type SeriesQuestions,
} from './examination/examine-series.ts';
export {
  type FitTest,
  placesOfCounts,
  tenthsOfCounts,
  testPlaces,
} from './examination/fit-test.ts';
export {
  examineInterruptions,
  type Interruption,
  type Interruptions,
  STRETCH,
} from './examination/interrupted-series.ts';
export {
  type ExcitementTest,
  exposureAfter,
  RESPONSE_HALF_LIFE,
  type ShiftTest,
  shiftAmongMovedDays,
  testExcitement,
  testShift,
} from './examination/response-test.ts';
export type {
  DatedSegment,
  ModelName,
  ResponsesExamined,
  SeriesExamined,
  SeriesInBrief,
  TimedExamined,
} from './examination/series-examined.ts';
export {
  type Forecaster,
  meanForecaster,
  smoothingForecaster,
  weeklyForecaster,
  weeklyForecasterFittedOnce,
} from './forecast/forecaster.ts';
export {
  type RecentDay,
  type RecentForecasts,
  recentForecasts,
} from './forecast/recent-forecasts.ts';
export {
  type ForecastDay,
  type ForecastScores,
  forecastInterval,
  scoreForecasts,
  walkForward,
} from './forecast/walk-forward.ts';
export { type BlameGame, type BlameOutcome, solveBlame } from './game/blame-game.ts';
export {
  type DecisionThreshold,
  decisionThreshold,
  type SponsorChoice,
  type SponsorStakes,
  sponsorChoice,
} from './game/decision-threshold.ts';
export {
  type AttributionQuality,
  type DeterrenceGame,
  type DeterrenceOutcome,
  solveDeterrence,
} from './game/deterrence-game.ts';
export { type EvenRates, evenQuality } from './game/even-quality.ts';
export {
  effectOfPublishing,
  type Improvement,
  type ImprovementKind,
  type PublicReading,
  type PublishingEffect,
} from './game/improvements.ts';
export { type GameFile, type NamedGame, parseGame } from './game/parse-game.ts';
export { chanceBelow, type Spread } from './game/spread.ts';
export {
  CONSTANT,
  type DailyModel,
  type DailyParameters,
  type DailyRecord,
  dailyRates,
} from './hawkes/daily-model.ts';
export { type DailyFit, fitDaily, intervalOf } from './hawkes/fit-daily.ts';
export { fitTimed, placesOfTimes, type TimedFit } from './hawkes/fit-timed.ts';
export { simulateDaily } from './hawkes/simulate-daily.ts';
export { simulateTimed } from './hawkes/simulate-timed.ts';
export {
  TimedLikelihood,
  type TimedParameters,
  type TimedRecord,
  type TimedSlope,
} from './hawkes/timed-likelihood.ts';
export {
  type BinaryForecast,
  brierScore,
  type Forecast,
  logScore,
  meanOf,
  meanSquaredDistance,
  type Reliability,
  rankedProbabilityScore,
  reliabilityOf,
} from './scoring/probability-scores.ts';
export {
  type DailySeries,
  dailySeries,
  dayAfter,
  onDaysOf,
  type Period as SeriesPeriod,
} from './series/daily-series.ts';
export {
  type CountBeside,
  largestShortfall,
  type OtherCount,
  parseOtherCounts,
  setBeside,
} from './series/other-counts.ts';
export { type DatedRow, parseDatedRows } from './series/parse-dated-rows.ts';
