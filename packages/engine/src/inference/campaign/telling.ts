import type { Random } from '../../vocabulary/index.ts';
import { drawBeta, drawState } from './conjugate-draws.ts';
import { drawCopyProbability } from './copying.ts';
import type { FlatCampaign } from './flat-campaign.ts';
import type { IncidentPass } from './incident-pass.ts';
import type { AssertionRates, ReportCampaign } from './report-campaign.ts';
import { withinEdges } from './slice.ts';
import { type SaidTally, saidPlace, type Telling } from './slow-draw.ts';
import { relativeChances } from './slow-layer.ts';
import { topicChances } from './topic-chances.ts';

/** Copying and reliabilities before anything is heard. */
export function firstTelling({ sources, copyPrior }: ReportCampaign, random: Random): Telling {
  return {
    copyProbability: withinEdges(drawBeta(...copyPrior, random)),
    reliabilities: sources.map((prior) => drawState(prior, random)),
  };
}

/**
 * Draws copying and reliabilities given the answers of `pass`. Copying, reliability and what the origins said explain
 * the same reports and hold each other fast; so the copy probability is drawn twice, once with the origins summed out and
 * once with the reliabilities summed out. Who repeated whom is summed out of all of it.
 */
export function drawTelling(
  { campaign, flat }: { campaign: ReportCampaign; flat: FlatCampaign },
  { pass, before }: { pass: IncidentPass; before: Telling },
  random: Random,
): Telling {
  const chancesAt = (copyProbability: number) =>
    topicChances(campaign, flat, { ...before, copyProbability });
  const reports = flat.said.length;
  const between = drawCopyProbability(
    campaign.copyPrior,
    {
      logChance: (copied) => pass.logChance(chancesAt(copied)),
      reports,
      from: before.copyProbability,
    },
    random,
  );
  const said = pass.drawOrigins(chancesAt(between), random);
  const copyProbability = drawCopyProbability(
    campaign.copyPrior,
    { logChance: (copied) => logChanceOfSaid(campaign, said, copied), reports, from: between },
    random,
  );
  const chances = logChances(campaign.rates, copyProbability);
  const reliabilities = campaign.sources.map((prior, source) =>
    drawState(relativeChances(logsOfSource(prior, said[source]!, chances)), random),
  );
  return { copyProbability, reliabilities };
}

/** Logarithm of the chance of all that sources said under a copy probability, their reliabilities summed out. */
function logChanceOfSaid(
  { rates, sources }: ReportCampaign,
  said: SaidTally,
  copied: number,
): number {
  const chances = logChances(rates, copied);
  let log = 0;
  for (let source = 0; source < said.length; source++)
    log += logOfSum(logsOfSource(sources[source]!, said[source]!, chances));
  return log;
}

/** By reliability: logarithm of its chance and of all that the source said. */
function logsOfSource(
  prior: readonly number[],
  said: Float64Array,
  chances: readonly Float64Array[],
): number[] {
  return prior.map((chance, reliability) => {
    let log = Math.log(chance);
    const ofReport = chances[reliability]!;
    for (let place = 0; place < said.length; place++) log += said[place]! * ofReport[place]!;
    return log;
  });
}

/** By reliability: logarithm of the chance of a report at each {@link saidPlace}, repeated or its own. */
function logChances(
  { truePositive, falsePositive }: AssertionRates,
  copied: number,
): Float64Array[] {
  return truePositive.map((ifSo, reliability) => {
    const logs = new Float64Array(8);
    for (const so of [0, 1])
      for (const asserts of [0, 1])
        for (const origin of [0, 1]) {
          const assertsAlone = so === 1 ? ifSo : falsePositive[reliability]!;
          const alone = asserts === 1 ? assertsAlone : 1 - assertsAlone;
          logs[saidPlace(so, asserts, origin)] = Math.log(
            (asserts === origin ? copied : 0) + (1 - copied) * alone,
          );
        }
    return logs;
  });
}

function logOfSum(logs: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const log of logs) most = Math.max(most, log);
  let sum = 0;
  for (const log of logs) sum += Math.exp(log - most);
  return most + Math.log(sum);
}
