import type { Interval } from '../../vocabulary/index.ts';
import { startChain } from './campaign-chain.ts';
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
  /** Some two hundred thinned draws. */
  readonly kept: readonly SlowDraw[];
}

/** Learns the slow layer of a campaign from its reports. Same campaign, seed and schedule: same draws. */
export function learnCampaign(
  campaign: ReportCampaign,
  seed: number,
  schedule: Schedule = SCHEDULE,
): LearnedCampaign {
  const chains = runChains((random) => startChain(campaign, random), schedule, seed);
  const learned = (figure: (draw: SlowDraw) => number) =>
    learnedRate(chains.map((chain) => chain.map(figure)));
  return {
    alone: campaign.tieLikelihoods.map((_, group) => learned(({ rows }) => rows[group]![0]!)),
    copyProbability: learned(({ copyProbability }) => copyProbability),
    kept: keptDraws(chains, schedule),
  };
}

/** Mean, interval and convergence of the draws of one rate, chain by chain. */
function learnedRate(chains: readonly (readonly number[])[]): LearnedRate {
  const draws = chains.flat();
  return {
    mean: draws.reduce((sum, draw) => sum + draw, 0) / draws.length,
    interval: drawsInterval(draws),
    ...convergenceOf(chains),
  };
}
