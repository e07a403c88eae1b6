import type { CaseFile } from '../casefile/index.ts';
import type { IncidentInference } from '../inference/index.ts';
import type { ElementResult } from '../standards/index.ts';
import type { Assessment, Strand } from './assessment.ts';
import { estimateText } from './estimates-in-words.ts';
import { listing, nameOf } from './naming.ts';

/** The finding that is so whichever of a state's hands it was (ADR 46). */
export const PERPETRATOR_IDENTIFIED = 'act.perpetrator_identified';

type Candidate = IncidentInference['perpetrator'][number];

/** The candidates through whom a state could answer, the likeliest first: its own organs, and those tied to it. */
export function handsOf(
  { evidence }: Assessment,
  { perpetrator }: IncidentInference,
  state: string,
): Candidate[] {
  return perpetrator.filter(
    ({ candidate }) =>
      evidence.actors.stateOf(candidate) === state ||
      evidence.tied.some((pair) => pair.state === state && pair.group === candidate),
  );
}

/** Candidates in one phrase. */
export function namesOf(hands: readonly Candidate[], caseFile: CaseFile): string {
  return listing(
    hands.map(({ candidate }) => nameOf(caseFile, candidate)),
    'or',
  );
}

/** Beside the figure that it is known who did it: that any hand of the state counts, and how far the likeliest alone is. */
export function anyHandCounts({ assessment, incident, state }: Strand): string | undefined {
  const { caseFile } = assessment;
  const hands = handsOf(assessment, incident, state.state);
  const [likeliest] = hands;
  if (likeliest === undefined || hands.length < 2) return undefined;
  const leading = nameOf(caseFile, likeliest.candidate);
  return `Any hand of ${nameOf(caseFile, state.state)} counts here, whichever it was (${namesOf(hands, caseFile)}); the likeliest, ${leading}, stands alone at ${estimateText(likeliest)}.`;
}

/** Beside a standard that is met since one of several hands did it, where none of them reaches the bar by itself. */
export function knownOnlyAsOneOf(
  { assessment, incident, state }: Strand,
  elements: readonly ElementResult[],
): string | undefined {
  const { caseFile } = assessment;
  const asking = elements.find(({ findings }) =>
    findings.some(({ finding }) => finding === PERPETRATOR_IDENTIFIED),
  );
  const hands = handsOf(assessment, incident, state.state);
  const [likeliest] = hands;
  if (asking === undefined || likeliest === undefined || hands.length < 2) return undefined;
  if (likeliest.interval.lower >= asking.bar) return undefined;
  return `Who did it is known only as one of several hands of ${nameOf(caseFile, state.state)} (${namesOf(hands, caseFile)}): the leading one, ${nameOf(caseFile, likeliest.candidate)}, stands at ${estimateText(likeliest)}.`;
}
