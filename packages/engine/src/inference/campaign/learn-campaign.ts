import type { Interval } from '../../vocabulary/index.ts';
import { campaignChains } from './campaign-chain.ts';
import { keptDraws, runChains, SCHEDULE, type Schedule } from './chains.ts';
import { type Convergence, convergenceOf } from './convergence.ts';
import { drawsInterval } from './draws-interval.ts';
import type { ReportCampaign } from './report-campaign.ts';
import type { SlowDraw } from './slow-draw.ts';

/** A rate learned from a campaign. */
export interface LearnedRate extends Convergence {
  readonly mean: number;
  /** The middle 90 % of all draws. */
  readonly interval: Interval;
}

/** What a campaign taught. */
export interface LearnedCampaign {
  /** By group: how often it acts without any part of the state. */
  readonly alone: readonly LearnedRate[];
  readonly copyProbability: LearnedRate;
  /** Of every figure of the slow layer, those two and all that are not told here: the largest R-hat and the least size.
   *  Rates that agree are not to be trusted while control states behind them do not. */
  readonly leastConverged: Convergence;
  /** Some two hundred thinned draws. */
  readonly kept: readonly SlowDraw[];
}

/** Learns the slow layer of a campaign from its reports. Same campaign, seed and schedule: same draws. */
export function learnCampaign(
  campaign: ReportCampaign,
  seed: number,
  schedule: Schedule = SCHEDULE,
): LearnedCampaign {
  const chains = runChains(campaignChains(campaign), schedule, seed);
  const learned = (figure: (draw: SlowDraw) => number) =>
    learnedRate(chains.map((chain) => chain.map(figure)));
  return {
    alone: campaign.tieLikelihoods.map((_, group) => learned(({ rows }) => rows[group]![0]!)),
    copyProbability: learned(({ copyProbability }) => copyProbability),
    leastConverged: leastConverged(
      slowFigures(campaign).map((figure) =>
        convergenceOf(chains.map((chain) => chain.map(figure))),
      ),
    ),
    kept: keptDraws(chains, schedule),
  };
}

/** Every number of a draw; a state counts as 1 where it is the one drawn. */
function slowFigures(campaign: ReportCampaign): ((draw: SlowDraw) => number)[] {
  const { tieLikelihoods, controlPrior, otherRow, sources, originPrior } = campaign;
  return [
    ({ copyProbability }) => copyProbability,
    ...pairs(tieLikelihoods.length, otherRow.length).map(
      ([group, part]) =>
        ({ rows }: SlowDraw) =>
          rows[group]![part]!,
    ),
    ...pairs(tieLikelihoods.length, controlPrior.length).map(
      ([group, control]) =>
        ({ controls }: SlowDraw) =>
          Number(controls[group] === control),
    ),
    ...pairs(sources.length, originPrior.length).map(
      ([source, state]) =>
        ({ reliabilities }: SlowDraw) =>
          Number(reliabilities[source] === state),
    ),
  ];
}

/** Every pair of numbers below two sizes. */
function pairs(firsts: number, seconds: number): [first: number, second: number][] {
  return Array.from({ length: firsts * seconds }, (_, at) => [
    Math.floor(at / seconds),
    at % seconds,
  ]);
}

/** The largest R-hat and the least effective size among figures. */
export function leastConverged(figures: readonly Convergence[]): Convergence {
  return {
    rHat: Math.max(...figures.map(({ rHat }) => rHat)),
    effectiveSampleSize: Math.min(...figures.map((figure) => figure.effectiveSampleSize)),
  };
}

/** Mean, interval and convergence of the draws of one rate, chain by chain. */
export function learnedRate(chains: readonly (readonly number[])[]): LearnedRate {
  const draws = chains.flat();
  return {
    mean: draws.reduce((sum, draw) => sum + draw, 0) / draws.length,
    interval: drawsInterval(draws),
    ...convergenceOf(chains),
  };
}
