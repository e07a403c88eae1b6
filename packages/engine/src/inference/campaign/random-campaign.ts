import type { Random } from '../../vocabulary/index.ts';
import { drawBeta, drawDirichlet, drawState } from './conjugate-draws.ts';
import type { CampaignIncident, CampaignReport, ReportCampaign, Topic } from './report-campaign.ts';
import type { SlowDraw } from './slow-draw.ts';
import { priorRows } from './slow-layer.ts';

/** Who did it and which part the state played: what a synthetic campaign knows and its reports only tell of. */
export interface TrueAnswer {
  readonly author: number;
  readonly part: number;
}

/** How much is heard of each incident. */
export interface CampaignSize {
  readonly incidents: number;
  /** How many groups stand as candidates of each; one topic is about each of them, and one about the part. */
  readonly candidates: number;
  /** Reports of each incident, dealt out to its topics in turn. */
  readonly reports: number;
}

/** Chance of an author whom nobody named, as in the model's numbers. */
const OTHER = 0.25;

/** A synthetic campaign with its true answers and the slow layer that it was drawn from. */
export interface RandomCampaign {
  readonly campaign: ReportCampaign;
  readonly truth: { readonly slow: SlowDraw; readonly answers: readonly TrueAnswer[] };
}

/** Draws a campaign from the model itself: what calibration asks the inference to give back. */
export function randomCampaign(
  declared: Omit<ReportCampaign, 'incidents'>,
  size: CampaignSize,
  random: Random,
): RandomCampaign {
  const slow = drawSlowLayer(declared, random);
  const drawn = Array.from({ length: size.incidents }, () =>
    drawIncident({ declared, slow, size }, random),
  );
  return {
    campaign: { ...declared, incidents: drawn.map(({ incident }) => incident) },
    truth: { slow, answers: drawn.map(({ answer }) => answer) },
  };
}

function drawSlowLayer(
  { controlPrior, tieLikelihoods, rows, sources, copyPrior }: Omit<ReportCampaign, 'incidents'>,
  random: Random,
): SlowDraw {
  const controls = tieLikelihoods.map((ties) =>
    drawState(
      controlPrior.map((chance, control) => chance * ties[control]!),
      random,
    ),
  );
  const priors = priorRows(rows);
  return {
    controls,
    rows: controls.map((control) => drawDirichlet(priors[control]!, random)),
    reliabilities: sources.map((prior) => drawState(prior, random)),
    copyProbability: drawBeta(...copyPrior, random),
  };
}

interface Setting {
  readonly declared: Omit<ReportCampaign, 'incidents'>;
  readonly slow: SlowDraw;
  readonly size: CampaignSize;
}

function drawIncident(
  setting: Setting,
  random: Random,
): { incident: CampaignIncident; answer: TrueAnswer } {
  const { declared, slow, size } = setting;
  const groups = declared.tieLikelihoods.length;
  const candidates = drawCandidates(groups, size.candidates, random);
  const authorPrior = Array.from({ length: groups }, (_, group) =>
    candidates.includes(group) ? (1 - OTHER) / candidates.length : 0,
  ).concat(OTHER);
  const author = drawState(authorPrior, random);
  const part = drawState(slow.rows[author] ?? declared.otherRow, random);
  const asked: { about: Topic['about']; isSo: boolean }[] = [
    ...candidates.map((group) => ({ about: { author: group }, isSo: author === group })),
    { about: { atLeast: 1 }, isSo: part >= 1 },
  ];
  const topics = asked.map(({ about, isSo }, place): Topic => {
    const reports = Math.ceil((size.reports - place) / asked.length);
    return { about, reports: drawReports({ ...setting, isSo, reports }, random) };
  });
  return { incident: { authorPrior, topics }, answer: { author, part } };
}

/** So many groups, each as likely as another, in rising order. */
function drawCandidates(groups: number, wanted: number, random: Random): number[] {
  const left = Array.from({ length: groups }, (_, group) => group);
  const drawn = Array.from({ length: Math.min(wanted, groups) }, () => {
    const place = Math.floor(random() * left.length);
    return left.splice(place, 1)[0]!;
  });
  return drawn.sort((a, b) => a - b);
}

function drawReports(
  { declared, slow, isSo, reports }: Setting & { isSo: boolean; reports: number },
  random: Random,
): CampaignReport[] {
  const asserts = isSo ? declared.rates.truePositive : declared.rates.falsePositive;
  const says = (reliability: number) => random() < asserts[reliability]!;
  const origin = says(drawState(declared.originPrior, random));
  return Array.from({ length: reports }, () => {
    const source = Math.floor(random() * declared.sources.length);
    const copies = random() < slow.copyProbability;
    return { source, asserts: copies ? origin : says(slow.reliabilities[source]!) };
  });
}
