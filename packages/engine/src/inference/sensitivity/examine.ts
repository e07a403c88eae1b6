import type { CaseFile } from '../../casefile/index.ts';
import { type WeighingOptions, weigh } from '../../evidence/index.ts';
import type { Outcome } from '../../vocabulary/index.ts';
import { AskedCase, askedAt, type PartQuestion } from './asked-case.ts';
import { type AskedManner, askedManner } from './asked-manner.ts';
import { findingsShownByTraces, type Lead, leads, unheardFindings } from './leads.ts';
import { type LeftOut, leaveOutItems, leaveOutOrigins } from './left-out.ts';
import { type ReachedBar, reachedBars } from './reached-bars.ts';
import { type Swing, tornado } from './tornado.ts';
import type { AttributionCosts } from './value-of-information.ts';

/** What is examined, and against what. */
export interface Examination {
  readonly question: PartQuestion;
  /** Levels of proof as probabilities. */
  readonly bars: readonly number[];
  readonly costs: AttributionCosts;
  /** Of what is drawn where the case is too large to be exact. */
  readonly seed: number;
}

/** What an answer leans on, and what would move it. Probabilities rest on the whole record, as `pattern` does. */
export interface Sensitivity {
  readonly prior: number;
  readonly probability: number;
  readonly bars: readonly ReachedBar[];
  readonly items: readonly LeftOut[];
  readonly origins: readonly LeftOut[];
  readonly swings: readonly Swing[];
  readonly leads: readonly Lead[];
  readonly manner: AskedManner;
  /** Standard error of the probability, where it was drawn and not computed exactly. */
  readonly monteCarloError?: number;
}

/** Examines the answer to one question of a case. The case must be possible, as one that was assessed is. */
export function examine(
  caseFile: CaseFile,
  weighing: WeighingOptions,
  { question, bars, costs, seed }: Examination,
): Outcome<Sensitivity> {
  const evidence = weigh(caseFile, weighing);
  const { incident, state } = question;
  const place = { incidents: [incident], watched: incident, seed };
  const asked = AskedCase.of(evidence, { ...place, findings: [] });
  if (!asked.ok) return asked;
  const findings = unheardFindings(evidence, question);
  const beside = AskedCase.of(evidence, {
    ...place,
    findings: askedAt(question, [...findings, ...findingsShownByTraces(evidence.numbers)]),
  });
  if (!beside.ok) return beside;
  const event = asked.value.partEvent(question);
  const without = new Set(asked.value.caseGraph.factorOf.values());
  const prior = asked.value.probability(event, { without });
  const probability = asked.value.probability(event);
  const error = asked.value.monteCarloError(event);
  const doubt = {
    asked: beside.value,
    event: beside.value.partEvent(question),
    place: { incident, state },
  };
  return {
    ok: true,
    value: {
      prior,
      probability,
      bars: reachedBars({ prior, posterior: probability }, bars),
      items: leaveOutItems(asked.value, event),
      origins: leaveOutOrigins(asked.value, event),
      swings: tornado({ caseFile, weighing, asked: asked.value, event }),
      leads: leads(doubt, findings, costs),
      manner: askedManner(asked.value.manner, evidence),
      ...(error !== undefined && { monteCarloError: error }),
    },
  };
}
