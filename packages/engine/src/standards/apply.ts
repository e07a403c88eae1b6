import { type Admits, estimateOf, isSpokenTo, type StateInference } from '../inference/index.ts';
import type { Formula, Interval, PartialDate } from '../vocabulary/index.ts';
import type { Sponsor } from './evaluate/applied-law.ts';
import { evaluate, type Findings } from './evaluate/evaluate.ts';
import type { Result } from './evaluate/result.ts';
import { type Flip, smallestFlips } from './explain/smallest-flips.ts';
import { findingsRead } from './formulas-read.ts';
import { inOrderOfNeed } from './order-of-need.ts';
import type { ProofLevels } from './proof-level.ts';
import type { Standard, StandardId, Verdict } from './standard.ts';

/** A standard applied to one state's part in one incident, on both footings. */
export interface AppliedStandard {
  readonly standard: Standard;
  /** On what its forum admits. */
  readonly result: Result;
  /** On the other footing, shown beside: with the record of the group where the forum admits the attack alone, and vice versa. */
  readonly otherwise: Result;
  /** What would flip the result, smallest sets of findings first. */
  readonly flips: readonly Flip[];
}

/** What applying needs beside the standards. */
export interface ApplyOptions {
  readonly proofLevels: ProofLevels;
  readonly sponsor?: Sponsor;
  readonly asOf?: PartialDate;
}

/** Applies every standard; none is chosen for the reader. */
export function applyStandards(
  standards: readonly Standard[],
  inference: StateInference,
  options: ApplyOptions,
): readonly AppliedStandard[] {
  const verdicts = new Map<StandardId, Verdict>();
  const applied = inOrderOfNeed(standards).map((standard): AppliedStandard => {
    const before = (admits: Admits) => ({
      findings: findingsFor(standard, inference, { admits, ...options }),
      options: {
        ...options,
        verdicts,
        jointly: (formula: Formula) => inference.jointly(formula, admits),
      },
    });
    const admitted = before(standard.admits);
    const other = before(standard.admits === 'attack' ? 'pattern' : 'attack');
    const result = evaluate(standard, admitted.findings, admitted.options);
    const otherwise = evaluate(standard, other.findings, other.options);
    const flips = smallestFlips(standard, admitted.findings, admitted.options);
    verdicts.set(standard.id, result.status);
    return { standard, result, otherwise, flips };
  });
  const order = new Map(standards.map(({ id }, index) => [id, index]));
  return applied.sort((a, b) => (order.get(a.standard.id) ?? 0) - (order.get(b.standard.id) ?? 0));
}

/** Bounds of the findings on which something bears; the others stay absent, which is unknown. */
export function findingsFor(
  standard: Standard,
  inference: StateInference,
  { admits, asOf }: { admits: Admits; asOf?: PartialDate },
): Findings {
  const findings = new Map<string, Interval>();
  for (const id of findingsRead(standard, asOf)) {
    const estimates = estimateOf(inference, id);
    if (isSpokenTo(estimates)) findings.set(id, estimates[admits].interval);
  }
  return findings;
}
