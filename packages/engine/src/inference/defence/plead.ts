import type { CaseFile } from '../../casefile/index.ts';
import { type WeighingOptions, weigh } from '../../evidence/index.ts';
import type { Outcome } from '../../vocabulary/index.ts';
import {
  AskedCase,
  askedAt,
  type CaseEvent,
  type PartQuestion,
} from '../sensitivity/asked-case.ts';
import { type AskedManner, askedManner } from '../sensitivity/asked-manner.ts';
import { findingsShownByTraces, type Lead, leads, unheardFindings } from '../sensitivity/leads.ts';
import { type LeftOut, leaveOutOrigins } from '../sensitivity/left-out.ts';
import type { AttributionCosts } from '../sensitivity/value-of-information.ts';
import { candidatesOf, type ExplanationKind, explanationsOf } from './explanations.ts';

/** One explanation under which the allegation fails, before and after the evidence. */
export interface PleaInBrief {
  readonly kind: ExplanationKind;
  /** The group or state that it speaks of, where it speaks of one. */
  readonly who?: string;
  readonly prior: number;
  readonly probability: number;
  /** Standard error of the probability, where it was drawn and not computed exactly. */
  readonly monteCarloError?: number;
}

/** One explanation under which the allegation fails, with what carries it. */
export interface Plea extends PleaInBrief {
  /** Origins by what they add to its log-odds (positive) or take from it, all else heard; the weightiest first. */
  readonly origins: readonly LeftOut[];
  /** What would tell most about it, of what nobody has observed. */
  readonly leads: readonly Lead[];
}

/** A plea whose event can be asked about further. */
export interface OpenPlea extends PleaInBrief {
  readonly event: CaseEvent;
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
  readonly manner: AskedManner;
}

/** The case for the defence: every explanation under which a state's part was less than alleged, the most probable
 *  first. Probabilities rest on the whole record, as those of the allegation do. */
export function plead(
  caseFile: CaseFile,
  weighing: WeighingOptions,
  { question, costs, seed }: Allegation,
): Outcome<Defence> {
  const evidence = weigh(caseFile, weighing);
  const unheard = unheardFindings(evidence, question);
  const asked = AskedCase.of(evidence, {
    incidents: [question.incident],
    watched: question.incident,
    seed,
    findings: askedAt(question, [...unheard, ...findingsShownByTraces(evidence.numbers)]),
  });
  if (!asked.ok) return asked;
  const pleas = openPleas(asked.value, question);
  const argued = pleas.map((plea) => arguePlea(plea, { asked: asked.value, question, costs }));
  return {
    ok: true,
    value: { pleas: argued, manner: askedManner(asked.value.manner, evidence) },
  };
}

/** Every explanation under which the allegation fails, the most probable first, not yet argued. */
export function openPleas(asked: AskedCase, question: PartQuestion): readonly OpenPlea[] {
  const without = new Set(asked.caseGraph.factorOf.values());
  const explanations = explanationsOf(asked, question, leadingOf(asked, question.incident));
  const events = explanations.map(({ event }) => event);
  const priors = asked.probabilities(events, { without });
  const posteriors = asked.probabilities(events);
  const pleas = explanations.map(
    (explanation, i): OpenPlea => ({
      ...explanation,
      prior: priors[i]!,
      probability: posteriors[i]!,
      ...errorOf(asked, explanation.event),
    }),
  );
  return pleas.sort((a, b) => b.probability - a.probability);
}

/** A plea with what carries it and what would tell most about it. */
export function arguePlea(
  { event, ...plea }: OpenPlea,
  {
    asked,
    question,
    costs,
  }: {
    readonly asked: AskedCase;
    readonly question: PartQuestion;
    readonly costs: AttributionCosts;
  },
): Plea {
  const { incident, state } = question;
  const doubt = { asked, event, place: { incident, state } };
  return {
    ...plea,
    origins: leaveOutOrigins(asked, event),
    leads: leads(doubt, unheardFindings(asked.evidence, question), costs),
  };
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
