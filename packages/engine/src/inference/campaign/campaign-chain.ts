import type { Random } from '../../vocabulary/index.ts';
import { IncidentPass } from './incident-pass.ts';
import type { ReportCampaign } from './report-campaign.ts';
import { emptyTally, type SlowDraw, type Tally } from './slow-draw.ts';
import { drawControl, drawRow, priorRows } from './slow-layer.ts';
import { drawTelling } from './telling.ts';

/**
 * A chain of block Gibbs over a campaign: given the slow layer every incident is drawn by itself, its author and part
 * exactly from their joint chances; given those, the slow layer is drawn from its conjugate posteriors. A sweep is
 * linear in reports.
 */
export function startChain(campaign: ReportCampaign, random: Random): () => SlowDraw {
  const rowPriors = priorRows(campaign.rows);
  let draw = firstDraw(campaign, rowPriors, random);
  const pass = new IncidentPass(campaign);
  return () => {
    const tally = pass.draw(draw, random);
    draw = nextDraw(campaign, tally, { rowPriors, random });
    return draw;
  };
}

/** The slow layer from its prior: chains begin apart. */
function firstDraw(
  campaign: ReportCampaign,
  rowPriors: readonly (readonly number[])[],
  random: Random,
): SlowDraw {
  return nextDraw(campaign, emptyTally(campaign), { rowPriors, random });
}

function nextDraw(
  campaign: ReportCampaign,
  tally: Tally,
  { rowPriors, random }: { rowPriors: readonly (readonly number[])[]; random: Random },
): SlowDraw {
  const { tieLikelihoods, controlPrior } = campaign;
  const controls = tieLikelihoods.map((ties, group) => {
    const weights = controlPrior.map((chance, control) => chance * ties[control]!);
    return drawControl({ rows: rowPriors, weights, counts: tally.parts[group]! }, random);
  });
  return {
    controls,
    rows: controls.map((control, group) =>
      drawRow(rowPriors[control]!, tally.parts[group]!, random),
    ),
    ...drawTelling(campaign, tally, random),
  };
}
