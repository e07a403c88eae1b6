import type { Random } from '../../vocabulary/index.ts';
import { flatCampaign } from './flat-campaign.ts';
import { IncidentPass } from './incident-pass.ts';
import type { ReportCampaign } from './report-campaign.ts';
import type { SlowDraw } from './slow-draw.ts';
import { drawControl, drawRow, priorRows } from './slow-layer.ts';
import { drawTelling, firstTelling } from './telling.ts';
import { divideRow, partsToldApart } from './told-apart.ts';
import { topicChances } from './topic-chances.ts';

/**
 * Chains of block Gibbs over a campaign; each call begins one and gives its sweep. A sweep draws author and part of
 * every incident, then the control states, both with the rows summed out; then copying, what the origins said, and
 * reliabilities; and the rows last, given all of it. It is linear in reports. Chains begin apart, from the prior.
 */
export function campaignChains(given: ReportCampaign): (random: Random) => () => SlowDraw {
  const { campaign, mergedPart } = partsToldApart(given);
  const flat = flatCampaign(campaign);
  const priors = priorRows(campaign.rows);
  const undivided = priorRows(given.rows);
  return (random) => {
    const pass = new IncidentPass(campaign, flat);
    let controls = drawControls(campaign, pass.parts, random);
    let telling = firstTelling(campaign, random);
    return () => {
      const rowPriors = controls.map((control) => priors[control]!);
      pass.drawAnswers({ rowPriors, chances: topicChances(campaign, flat, telling) }, random);
      controls = drawControls(campaign, pass.parts, random);
      telling = drawTelling({ campaign, flat }, { pass, before: telling }, random);
      const rows = controls.map((control, group) => {
        const row = drawRow(priors[control]!, pass.parts[group]!, random);
        return divideRow(row, { alpha: undivided[control]!, mergedPart }, random);
      });
      return { controls, rows, ...telling };
    };
  };
}

/** By group how the state controls it, given the parts drawn of its incidents. */
function drawControls(
  { tieLikelihoods, controlPrior, rows }: ReportCampaign,
  parts: readonly Float64Array[],
  random: Random,
): number[] {
  const priors = priorRows(rows);
  return tieLikelihoods.map((ties, group) => {
    const weights = controlPrior.map((chance, control) => chance * ties[control]!);
    return drawControl({ rows: priors, weights, counts: parts[group]! }, random);
  });
}
