import { estimateOf, isSpokenTo, type StateInference } from '../../inference/index.ts';
import {
  type AppliedStandard,
  barOf,
  type ProofLevels,
  type Verdict,
  verdictAgainst,
} from '../../standards/index.ts';
import type { Measure } from './measure.ts';

/** Level of proof read where a political body decides without one: the acting state judges at its own risk. */
const WHERE_NONE_IS_FIXED = 'state_own';

/** How far a measure stands open in law, on this record. */
export type MeasureStatus =
  /** Nothing that law asks for is missing. */
  | 'open'
  /** Something is missing that may yet be shown. */
  | 'gated'
  /** Something that law asks for does not hold on this record. */
  | 'closed';

/** One standard or finding that a measure asks for, as it stands. */
export interface MeasureGate {
  readonly id: string;
  readonly of: 'standard' | 'finding';
  readonly verdict: Verdict;
}

/** A measure held against one state's part in one incident. */
export interface GatedMeasure {
  readonly measure: Measure;
  readonly status: MeasureStatus;
  /** Those of which one is enough. */
  readonly anyOf: readonly MeasureGate[];
  readonly allOf: readonly MeasureGate[];
}

/** What gates are read from. */
export interface GateGround {
  readonly state: StateInference;
  readonly applied: readonly AppliedStandard[];
  readonly proofLevels: ProofLevels;
}

/** Every measure with its gates, in the order of the catalogue. No measure is recommended. */
export function gateMeasures(measures: readonly Measure[], ground: GateGround): GatedMeasure[] {
  const standards = new Map(ground.applied.map(({ standard, result }) => [standard.id, result]));
  return measures.map((measure): GatedMeasure => {
    const gate = (id: string): MeasureGate => {
      const result = standards.get(id);
      if (result !== undefined) return { id, of: 'standard', verdict: result.status };
      return { id, of: 'finding', verdict: verdictOnFinding(id, measure, ground) };
    };
    const anyOf = measure.anyOf.map(gate);
    const allOf = measure.allOf.map(gate);
    return { measure, anyOf, allOf, status: statusOf({ measure, anyOf, allOf }) };
  });
}

/** Findings a measure may ask for beside standards, so that inference has them at hand. */
export function findingsOfMeasures(
  measures: readonly Measure[],
  isFinding: (id: string) => boolean,
): string[] {
  const gates = measures.flatMap(({ anyOf, allOf }) => [...anyOf, ...allOf]);
  return [...new Set(gates)].filter(isFinding);
}

/** A finding about the attack, from reports about it alone: a measure answers this act. */
function verdictOnFinding(
  id: string,
  { proof = WHERE_NONE_IS_FIXED }: Measure,
  { state, proofLevels }: GateGround,
): Verdict {
  const estimates = estimateOf(state, id);
  if (!isSpokenTo(estimates)) return 'open';
  return verdictAgainst(estimates.attack.interval, barOf(proof, proofLevels));
}

function statusOf({
  measure,
  anyOf,
  allOf,
}: Pick<GatedMeasure, 'measure' | 'anyOf' | 'allOf'>): MeasureStatus {
  const isLost = ({ verdict }: MeasureGate) =>
    verdict === 'not-met' || verdict === 'not-applicable';
  const isHeld = ({ verdict }: MeasureGate) => verdict === 'met';
  if (allOf.some(isLost) || (anyOf.length > 0 && anyOf.every(isLost))) return 'closed';
  const isAnyHeld = anyOf.length === 0 || anyOf.some(isHeld);
  const isShown = isAnyHeld && allOf.every(isHeld) && measure.conditions.length === 0;
  return isShown ? 'open' : 'gated';
}
