import type { CaseFile } from '../../casefile/index.ts';
import { type WeighingOptions, weigh } from '../../evidence/index.ts';
import type { Outcome } from '../../vocabulary/index.ts';
import { AskedCase, type PartQuestion } from './asked-case.ts';
import { findingsShownByTraces, type Lead, leads, unheardFindings } from './leads.ts';
import { type LeftOut, leaveOut } from './left-out.ts';
import { type ReachedBar, reachedBars } from './reached-bars.ts';
import { type Swing, tornado } from './tornado.ts';
import type { AttributionCosts } from './value-of-information.ts';

/** What is examined, and against what. */
export interface Examination {
  readonly question: PartQuestion;
  /** Levels of proof as probabilities. */
  readonly bars: readonly number[];
  readonly costs: AttributionCosts;
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
}

/** Examines the answer to one question of a case. The case must be possible, as one that was assessed is. */
export function examine(
  caseFile: CaseFile,
  weighing: WeighingOptions,
  { question, bars, costs }: Examination,
): Outcome<Sensitivity> {
  const evidence = weigh(caseFile, weighing);
  const asked = AskedCase.of(evidence, question);
  if (!asked.ok) return asked;
  const findings = unheardFindings(evidence, question);
  const shown = findingsShownByTraces(evidence.numbers);
  const beside = AskedCase.of(evidence, question, [...findings, ...shown]);
  if (!beside.ok) return beside;
  const prior = asked.value.probability({
    without: new Set(asked.value.caseGraph.factorOf.values()),
  });
  const probability = asked.value.probability();
  return {
    ok: true,
    value: {
      prior,
      probability,
      bars: reachedBars({ prior, posterior: probability }, bars),
      ...leaveOut(asked.value),
      swings: tornado(caseFile, weighing, asked.value),
      leads: leads(beside.value, { question, findings }, costs),
    },
  };
}
