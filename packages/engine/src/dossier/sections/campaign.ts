import type { Estimate, LearnedFromCampaign } from '../../inference/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import { type Assessment, type Strand, strandsOf } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { estimateText, intervalText } from '../estimates-in-words.ts';
import { counted, nameOf } from '../naming.ts';

/** From this on chains are taken not to agree (inference model, section 3). */
const R_HAT_BAR = 1.01;

/** What the attacks of a case teach about each other; none where no group tied to a state is asked about twice. */
export function campaignSections(assessment: Assessment): Section[] {
  const { campaign, incidents } = assessment.inference;
  if (campaign === undefined) return [];
  return [
    {
      id: 'campaign',
      title: 'What the attacks teach about each other',
      aside: counted(incidents.length, 'attack'),
      blocks: [
        { kind: 'paragraph', text: [HOW_LEARNED] },
        aloneTable(assessment, campaign),
        { kind: 'paragraph', text: campaignSentences(assessment).slice(-1) },
        footingsTable(assessment),
      ],
    },
  ];
}

const HOW_LEARNED =
  'How often each group acts without any part of a state is not asserted: it begins at what is declared and is learned from the record of its attacks, together with how reliable each source is. Forums that admit only reports about the attack do not use it.';

/** What a campaign taught, a sentence for each pair of group and state, and one on how well the draws agree. */
export function campaignSentences({ caseFile, inference }: Assessment): string[] {
  const { campaign } = inference;
  if (campaign === undefined) return [];
  const rates = campaign.alone.map(
    ({ state, group, incidents, mean, interval, rHat, effectiveSampleSize }) =>
      `In ${counted(incidents, 'attack')} of which it is a candidate, ${nameOf(caseFile, group)} acts without ${nameOf(caseFile, state)} in ${percentText(mean)} of what it does (90 % of draws: ${intervalText(interval)}; R-hat ${rHat.toFixed(3)}, worth ${Math.round(effectiveSampleSize)} independent draws).`,
  );
  return [...rates, agreementSentence(campaign)];
}

function agreementSentence({ leastConverged, draws }: LearnedFromCampaign): string {
  const { rHat, effectiveSampleSize } = leastConverged;
  const told = `Of all figures drawn, the one that converged least has R-hat ${rHat.toFixed(3)} and is worth ${Math.round(effectiveSampleSize)} independent draws; the answers with the record of the group are means over ${draws} of them.`;
  if (rHat < R_HAT_BAR) return told;
  return `${told} That is above ${R_HAT_BAR}: the chains do not agree to the bar set, and the record of the group should be read with that in mind.`;
}

function aloneTable({ caseFile }: Assessment, { alone }: LearnedFromCampaign): Block {
  return {
    kind: 'table',
    caption: ['How often a group acts without any part of the state.'],
    table: {
      columns: [
        { title: 'group', align: 'start' },
        { title: 'state', align: 'start' },
        { title: 'attacks', align: 'end' },
        { title: 'acts alone', align: 'end' },
        { title: '90 % of draws', align: 'end' },
        { title: 'R-hat', align: 'end' },
        { title: 'effective draws', align: 'end' },
      ],
      rows: alone.map((rate) => [
        [nameOf(caseFile, rate.group)],
        [nameOf(caseFile, rate.state)],
        [`${rate.incidents}`],
        [percentText(rate.mean)],
        [intervalText(rate.interval)],
        [rate.rHat.toFixed(3)],
        [`${Math.round(rate.effectiveSampleSize)}`],
      ]),
    },
  };
}

/** Both footings side by side, with their difference. */
function footingsTable(assessment: Assessment): Block {
  return {
    kind: 'table',
    caption: [
      'That a state directed each attack, on both footings. The difference is inference from the record of the group: it is no report about this attack.',
    ],
    table: {
      columns: [
        { title: 'attack', align: 'start' },
        { title: 'state', align: 'start' },
        { title: 'on this attack alone', align: 'end' },
        { title: 'with what the campaign taught', align: 'end' },
        { title: 'difference', align: 'end' },
      ],
      rows: strandsOf(assessment).map(footingsRow),
    },
  };
}

function footingsRow({ assessment, incident, state }: Strand): Inline[][] {
  const { caseFile } = assessment;
  const title = caseFile.incidents.find(({ id }) => id === incident.incident)?.title;
  const alone = state.attack.atLeast.direction;
  const taught = state.pattern.atLeast.direction;
  return [
    [title ?? incident.incident],
    [nameOf(caseFile, state.state)],
    [estimateText(alone)],
    [estimateText(taught)],
    [pointsText(alone, taught)],
  ];
}

/** The difference in points, with its sign, and the Monte-Carlo error of it. */
function pointsText(alone: Estimate, { probability, monteCarloError = 0 }: Estimate): string {
  const points = 100 * (probability - alone.probability);
  const sign = points < 0 ? '−' : '+';
  return `${sign}${Math.abs(points).toFixed(1)} ± ${(100 * monteCarloError).toFixed(1)} points`;
}
