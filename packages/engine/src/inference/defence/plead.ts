import type { CaseFile } from '../../casefile/index.ts';
import { type WeighingOptions, weigh } from '../../evidence/index.ts';
import type { Outcome } from '../../vocabulary/index.ts';
import type { Manner } from '../case-model/compiled-case.ts';
import {
  AskedCase,
  askedAt,
  type CaseEvent,
  type PartQuestion,
} from '../sensitivity/asked-case.ts';
import { findingsShownByTraces, type Lead, leads, unheardFindings } from '../sensitivity/leads.ts';
import { type LeftOut, leaveOut } from '../sensitivity/left-out.ts';
import type { AttributionCosts } from '../sensitivity/value-of-information.ts';
import { candidatesOf, type ExplanationKind, explanationsOf } from './explanations.ts';

/** One explanation under which the allegation fails, with what carries it. */
export interface Plea {
  readonly kind: ExplanationKind;
  /** The group or state that it speaks of, where it speaks of one. */
  readonly who?: string;
  readonly prior: number;
  readonly probability: number;
  /** Standard error of the probability, where it was drawn and not computed exactly. */
  readonly monteCarloError?: number;
  /** Origins by what they add to its log-odds (positive) or take from it, all else heard; the weightiest first. */
  readonly origins: readonly LeftOut[];
  /** What would tell most about it, of what nobody has observed. */
  readonly leads: readonly Lead[];
}

/** What is alleged, and what being wrong costs. */
export interface Allegation {
  readonly question: PartQuestion;
  readonly costs: AttributionCosts;
  /** Of what is drawn where the case is too large to be exact. */
  readonly seed: number;
}

/** The case for the defence, and how it was computed. */
export interface Defence {
  readonly pleas: readonly Plea[];
  readonly manner: Manner;
}

/** The case for the defence: every explanation under which a state's part was less than alleged, the most probable
 *  first. Probabilities rest on the whole record, as those of the allegation do. */
export function plead(
  caseFile: CaseFile,
  weighing: WeighingOptions,
  { question, costs, seed }: Allegation,
): Outcome<Defence> {
  const evidence = weigh(caseFile, weighing);
  const { incident, state } = question;
  const unheard = unheardFindings(evidence, question);
  const findings = [...unheard, ...findingsShownByTraces(evidence.numbers)];
  const asked = AskedCase.of(evidence, {
    incidents: [incident],
    seed,
    findings: askedAt(question, findings),
  });
  if (!asked.ok) return asked;
  const without = new Set(asked.value.caseGraph.factorOf.values());
  const explanations = explanationsOf(asked.value, question, leadingOf(asked.value, incident));
  const pleas = explanations.map(({ kind, who, event }): Plea => {
    const doubt = { asked: asked.value, event, place: { incident, state } };
    return {
      kind,
      ...(who === undefined ? {} : { who }),
      prior: asked.value.probability(event, { without }),
      probability: asked.value.probability(event),
      ...errorOf(asked.value, event),
      origins: leaveOut(asked.value, event).origins,
      leads: leads(doubt, unheard, costs),
    };
  });
  const byProbability = pleas.sort((a, b) => b.probability - a.probability);
  return { ok: true, value: { pleas: byProbability, manner: asked.value.manner } };
}

function errorOf(asked: AskedCase, event: CaseEvent): { monteCarloError?: number } {
  const monteCarloError = asked.monteCarloError(event);
  return monteCarloError === undefined ? {} : { monteCarloError };
}

/** The candidate most likely to have done it; the first of equals. */
function leadingOf(asked: AskedCase, incident: string): string {
  const author = asked.caseGraph.perpetrator(incident);
  const candidates = candidatesOf(asked.evidence, incident);
  const chances = candidates.map((_, own) =>
    asked.probability({ variables: [author], isEvent: (who) => who === own }),
  );
  return candidates[chances.indexOf(Math.max(...chances))]!;
}
