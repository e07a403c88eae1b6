import type { Origin, Proposition, Report } from '../../casefile/index.ts';
import {
  type ModelNumbers,
  RELIABILITIES,
  type ReportRates,
  reportRates,
} from '../../evidence/index.ts';
import type { Random } from '../../vocabulary/index.ts';
import { drawState } from '../campaign/conjugate-draws.ts';
import { type CampaignTruth, GRADE, times } from './drawn-truth.ts';
import { numbered } from './made-up-names.ts';

/** Credibility of every simulated report: 3 shifts nothing. */
const CREDIBILITY = 3;

/** Something that reports speak of, and whether it is so. */
export interface Topic {
  readonly id: string;
  readonly about: Proposition;
  readonly isSo: boolean;
  readonly date: string;
  readonly reports: number;
}

/** Who tells of a truth, and how often a report repeats what an unseen origin said. */
export interface Telling {
  readonly truth: CampaignTruth;
  readonly numbers: ModelNumbers;
  readonly copyProbability: number;
}

/** What is said of a topic: its reports, and the one origin that each of them may repeat. */
export function drawReports(
  topic: Topic,
  { truth, numbers, copyProbability }: Telling,
  random: Random,
): { origin: Origin; reports: Report[] } {
  const rates = reportRates(numbers, CREDIBILITY);
  const isSaid = (reliability: number) =>
    random() < chanceOfAsserting(rates, topic.isSo, reliability);
  const originSays = isSaid(drawState(numbers.sourceReliability[GRADE], random));
  const origin = {
    id: `origin-of-${topic.id}`,
    what: 'what went round among those who told of it (simulated)',
    reliability: GRADE,
    because: 'simulated',
  } as const;
  const reports = times(topic.reports, (place): Report => {
    const { source, reliability } = truth.sources[Math.floor(random() * truth.sources.length)]!;
    const isCopy = random() < copyProbability;
    const asserts = isCopy ? originSays : isSaid(RELIABILITIES.indexOf(reliability));
    return {
      id: numbered(`report-${topic.id}`, place),
      source,
      date: topic.date,
      says: asserts ? 'says so (simulated)' : 'says that it is not so (simulated)',
      about: topic.about,
      stance: asserts ? 'asserts' : 'denies',
      credibility: CREDIBILITY,
      origin: origin.id,
      copyProbability,
      verification: 'unverified',
      marking: 'TLP:CLEAR',
    };
  });
  return { origin, reports };
}

/** How often a source of such reliability asserts what is so, or is not. */
function chanceOfAsserting(rates: ReportRates, isSo: boolean, reliability: number): number {
  return (isSo ? rates.truePositive : rates.falsePositive)[reliability]!;
}
