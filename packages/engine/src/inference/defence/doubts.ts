import type { WeighedEvidence } from '../../evidence/index.ts';
import type { Outcome } from '../../vocabulary/index.ts';
import { AskedCase, askedAt, type PartQuestion } from '../sensitivity/asked-case.ts';
import { findingsShownByTraces, type Lead, leads, unheardFindings } from '../sensitivity/leads.ts';
import { type ReachedBar, reachedBars } from '../sensitivity/reached-bars.ts';
import { DECLARED_COSTS } from '../sensitivity/value-of-information.ts';
import { arguePlea, openPleas, type Plea, type PleaInBrief } from './plead.ts';

/** What is asked of each state: whether it at least approved. Declared: support alone makes no act the state's, and
 *  an order is hardly ever on record. */
const ASKED = 'approval';

/** Questions that a dossier carries this for; the others are one command away. Declared: what a reader takes in. */
const MOST_ASKED = 3;

/** What would change the answer to one question, and what else may have been so. */
export interface Doubts {
  readonly question: PartQuestion;
  readonly prior: number;
  readonly probability: number;
  readonly bars: readonly ReachedBar[];
  /** What nobody has observed, by what it would tell: the most bits first. */
  readonly leads: readonly Lead[];
  /** The most probable explanation under which the allegation fails; none where nothing else is possible. */
  readonly strongest?: Plea;
  /** All of them, the most probable first. */
  readonly pleas: readonly PleaInBrief[];
}

/** What doubts are asked with. */
interface DoubtsAsked {
  readonly bars: readonly number[];
  /** Of what is drawn where the case is too large to be exact. */
  readonly seed: number;
  /** Incidents to ask about, by id; every one under question where it is left out. */
  readonly incidents?: readonly string[];
}

/** The doubts about the part of each state in each incident asked about, for the first few of them. */
export function doubtsAbout(
  evidence: WeighedEvidence,
  { bars, seed, incidents }: DoubtsAsked,
): Outcome<readonly Doubts[]> {
  const isAsked = ({ id }: { readonly id: string }) => incidents?.includes(id) ?? true;
  const questions = evidence.incidents
    .filter(isAsked)
    .flatMap(({ id }) =>
      evidence.states.map((state): PartQuestion => ({ incident: id, state, atLeast: ASKED })),
    );
  const doubts: Doubts[] = [];
  for (const question of questions.slice(0, MOST_ASKED)) {
    const asked = askable(evidence, question, seed);
    if (!asked.ok) return asked;
    doubts.push(doubtsOn(asked.value, question, bars));
  }
  return { ok: true, value: doubts };
}

function askable(
  evidence: WeighedEvidence,
  question: PartQuestion,
  seed: number,
): Outcome<AskedCase> {
  const findings = [
    ...unheardFindings(evidence, question),
    ...findingsShownByTraces(evidence.numbers),
  ];
  return AskedCase.of(evidence, {
    incidents: [question.incident],
    watched: question.incident,
    seed,
    findings: askedAt(question, findings),
  });
}

function doubtsOn(asked: AskedCase, question: PartQuestion, bars: readonly number[]): Doubts {
  const event = asked.partEvent(question);
  const without = new Set(asked.caseGraph.factorOf.values());
  const prior = asked.probability(event, { without });
  const probability = asked.probability(event);
  const { incident, state } = question;
  const doubt = { asked, event, place: { incident, state } };
  const pleas = openPleas(asked, question);
  const [first] = pleas;
  return {
    question,
    prior,
    probability,
    bars: reachedBars({ prior, posterior: probability }, bars),
    leads: leads(doubt, unheardFindings(asked.evidence, question), DECLARED_COSTS),
    ...(first && { strongest: arguePlea(first, { asked, question, costs: DECLARED_COSTS }) }),
    pleas: pleas.map(({ event: _event, ...plea }) => plea),
  };
}
