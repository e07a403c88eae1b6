import type { Random } from '../../vocabulary/index.ts';
import { drawState } from './conjugate-draws.ts';
import type { AssertionRates, ReportCampaign } from './report-campaign.ts';
import { type SlowDraw, saidPlace, type Tally } from './slow-draw.ts';
import { relativeChances } from './slow-layer.ts';

/** Points of the quadrature over the copy probability. Declared: far finer than its posterior is ever told. */
const POINTS = 200;

/**
 * Draws the copy probability with every reliability summed out, by quadrature, then each reliability given it. Who
 * repeated whom is summed out of both: copying and reliability explain the same reports, and are drawn as one block.
 */
export function drawTelling(
  campaign: ReportCampaign,
  { said }: Tally,
  random: Random,
): Pick<SlowDraw, 'reliabilities' | 'copyProbability'> {
  const [a, b] = campaign.copyPrior;
  const logs = Array.from({ length: POINTS }, (_, point) => {
    const copied = copyProbabilityAt(point);
    let log = (a - 1) * Math.log(copied) + (b - 1) * Math.log(1 - copied);
    const chances = logChances(campaign.rates, copied);
    for (let source = 0; source < said.length; source++)
      log += logOfSum(logsOfSource(campaign.sources[source]!, said[source]!, chances));
    return log;
  });
  const copyProbability = copyProbabilityAt(drawState(relativeChances(logs), random));
  const chances = logChances(campaign.rates, copyProbability);
  const reliabilities = campaign.sources.map((prior, source) =>
    drawState(relativeChances(logsOfSource(prior, said[source]!, chances)), random),
  );
  return { copyProbability, reliabilities };
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

function copyProbabilityAt(point: number): number {
  return (point + 0.5) / POINTS;
}
