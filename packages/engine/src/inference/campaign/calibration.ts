import type { Random } from '../../vocabulary/index.ts';
import { type BaseRate, type BetaPrior, learnBaseRate } from './base-rate.ts';
import { type Likelihoods, type Reporting, reportLikelihoods } from './report-likelihoods.ts';

/** What campaigns are simulated. The prior of the rate is uniform. */
export interface CalibrationSettings extends Reporting {
  readonly campaigns: number;
  readonly incidents: number;
  /** Per incident. */
  readonly reports: number;
}

/** Learns a campaign's rate in the way to be tested; `undefined` where it takes the reports for impossible. */
export type RateLearner = (
  campaign: readonly Likelihoods[],
  prior: BetaPrior,
) => BaseRate | undefined;

/** How far answers agree with what was true. */
export interface Calibration {
  /** Of the ranks of the true rates in twenty equal bins; 19 degrees of freedom, 99 % of 36.19. */
  readonly chiSquare: number;
  /** Share of campaigns whose 90 % interval holds the true rate. */
  readonly coverage90: number;
  /** Mean squared distance of an incident's probability from what was so. */
  readonly brier: number;
  /** Mean surprise at what was so, in nats. */
  readonly logLoss: number;
  /** Mean distance of probability from frequency, over ten equal bins. */
  readonly expectedCalibrationError: number;
}

const RANK_BINS = 20;
const PROBABILITY_BINS = 10;
const UNIFORM: BetaPrior = { alpha: 1, beta: 1 };

interface Forecast {
  readonly probability: number;
  readonly isSo: boolean;
}

/**
 * Simulation-based calibration (Talts et al. 2018): draws rates from the prior and campaigns from the rates, learns
 * from what was reported, and looks where the true rate lies in what was learned. Right answers have uniform ranks.
 *
 * @param assumed what the learner takes the reporting for; copies taken for independent reports must fail
 */
export function calibrate(
  settings: CalibrationSettings,
  random: Random,
  { assumed = settings, learn = learnBaseRate }: { assumed?: Reporting; learn?: RateLearner } = {},
): Calibration {
  const ranks: number[] = [];
  const forecasts: Forecast[] = [];
  for (let campaign = 0; campaign < settings.campaigns; campaign++) {
    const rate = random();
    const incidents = Array.from({ length: settings.incidents }, () =>
      drawIncident(rate, settings, random),
    );
    const learned = learn(
      incidents.map(({ asserting }) =>
        reportLikelihoods({ asserting, total: settings.reports }, assumed),
      ),
      UNIFORM,
    );
    if (learned === undefined) continue;
    ranks.push(learned.cumulative(rate));
    incidents.forEach(({ isSo }, i) => {
      forecasts.push({ probability: learned.incidents[i]!, isSo });
    });
  }
  return {
    chiSquare: chiSquareOf(ranks),
    coverage90: meanOf(ranks, (rank) => Number(rank >= 0.05 && rank <= 0.95)),
    brier: meanOf(forecasts, ({ probability, isSo }) => (probability - Number(isSo)) ** 2),
    logLoss: meanOf(
      forecasts,
      ({ probability, isSo }) => -Math.log(isSo ? probability : 1 - probability),
    ),
    expectedCalibrationError: expectedCalibrationError(forecasts),
  };
}

/** An incident, and how many of its reports assert that it is so. */
function drawIncident(
  rate: number,
  { reports, truePositive, falsePositive, copyProbability }: CalibrationSettings,
  random: Random,
): { isSo: boolean; asserting: number } {
  const isSo = random() < rate;
  const assertion = isSo ? truePositive : falsePositive;
  const origin = random() < assertion;
  const says = () => (random() < copyProbability ? origin : random() < assertion);
  return { isSo, asserting: Array.from({ length: reports }, says).filter(Boolean).length };
}

function chiSquareOf(ranks: readonly number[]): number {
  const counts = new Float64Array(RANK_BINS);
  for (const rank of ranks) counts[Math.min(Math.floor(rank * RANK_BINS), RANK_BINS - 1)]!++;
  const expected = ranks.length / RANK_BINS;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function expectedCalibrationError(forecasts: readonly Forecast[]): number {
  // By bin: sum of probabilities less the number of those that were so.
  const excess = new Float64Array(PROBABILITY_BINS);
  for (const { probability, isSo } of forecasts) {
    const bin = Math.min(Math.floor(probability * PROBABILITY_BINS), PROBABILITY_BINS - 1);
    excess[bin]! += probability - Number(isSo);
  }
  return excess.reduce((sum, distance) => sum + Math.abs(distance), 0) / forecasts.length;
}

function meanOf<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0) / items.length;
}
