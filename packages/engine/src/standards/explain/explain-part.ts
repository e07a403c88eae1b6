import { estimateOf, type StateInference } from '../../inference/index.ts';
import type { FindingId, Interval, PartialDate } from '../../vocabulary/index.ts';
import type { AdjudicatedCase } from '../adjudicated/adjudicated-case.ts';
import { type AppliedStandard, findingsFor } from '../apply.ts';
import type { Citation } from '../authority.ts';
import type { NotAsked } from '../evaluate/applied-law.ts';
import { nearestPrecedents, type Precedent } from '../precedents/nearest-precedents.ts';
import { barOf, type ProofLevels } from '../proof-level.ts';
import { elementsOf } from '../requirement.ts';
import type { ElementVerdict, StandardId, Verdict } from '../standard.ts';
import type { Flip } from './smallest-flips.ts';

/** A finding behind an element: its bounds, and the records that bear on it. */
interface TracedFinding {
  readonly finding: FindingId;
  readonly interval: Interval;
  readonly presumed: boolean;
  readonly reports: readonly string[];
}

/** From an element down to the reports, and up to the authority. */
interface TracedElement {
  readonly element: string;
  readonly asks: string;
  readonly interval: Interval;
  readonly bar: number;
  readonly status: ElementVerdict;
  readonly findings: readonly TracedFinding[];
  readonly cite: readonly Citation[];
}

/** Why a standard came out as it did for one state's part in one incident. */
export interface ExplainedPart {
  readonly standard: StandardId;
  readonly status: Verdict;
  /** Why the standard was not asked at all, where it was not. */
  readonly notAsked: NotAsked | undefined;
  readonly admits: 'attack' | 'pattern';
  /** The status if the forum admitted the other kind of evidence. */
  readonly statusOnTheOtherFooting: Verdict;
  readonly elements: readonly TracedElement[];
  readonly flips: readonly Flip[];
  readonly precedents: readonly Precedent[];
}

/** What an explanation needs beside the result. */
export interface ExplainOptions {
  readonly inference: StateInference;
  readonly proofLevels: ProofLevels;
  readonly book: readonly AdjudicatedCase[];
  readonly asOf?: PartialDate;
}

/** Explains an applied standard: the trace of every element, what would flip it, and the nearest decided cases. */
export function explainPart(
  { standard, result, otherwise, flips }: AppliedStandard,
  { inference, book, ...options }: ExplainOptions,
): ExplainedPart {
  const { admits } = standard;
  const findings = findingsFor(standard, inference, { admits, ...options });
  const bar = barOf(standard.proof.level, options.proofLevels);
  const citations = new Map(elementsOf(standard.require).map((one) => [one.element, one.cite]));
  return {
    standard: standard.id,
    status: result.status,
    notAsked: result.notAsked,
    admits,
    statusOnTheOtherFooting: otherwise.status,
    elements: result.elements.map((element) => ({
      element: element.element,
      asks: element.asks,
      interval: element.interval,
      bar: element.bar,
      status: element.status,
      findings: element.findings.map((taken) => ({
        ...taken,
        reports: estimateOf(inference, taken.finding).bearing,
      })),
      cite: citations.get(element.element) ?? [],
    })),
    flips,
    precedents: nearestPrecedents(book, { findings, standard, bar, asOf: options.asOf }),
  };
}
