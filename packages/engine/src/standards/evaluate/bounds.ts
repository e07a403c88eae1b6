import {
  complement,
  conjunction,
  disjunction,
  type FindingId,
  type Formula,
  type Interval,
  partsOf,
} from '../../vocabulary/index.ts';

/** Looks up the bounds of a finding. */
export type IntervalOf = (finding: FindingId) => Interval;

/** A formula with the interval that each of its parts has, from the outside in. */
export interface TracedFormula {
  readonly formula: Formula;
  readonly interval: Interval;
  readonly parts: readonly TracedFormula[];
}

/**
 * Bounds of a formula from the bounds of its findings (Fréchet 1935): no independence is assumed,
 * so they hold however the findings hang together.
 */
export function boundsOf(formula: Formula, intervalOf: IntervalOf): Interval {
  if ('finding' in formula) return intervalOf(formula.finding);
  if ('not' in formula) return complement(boundsOf(formula.not, intervalOf));
  const parts = partsOf(formula).map((part) => boundsOf(part, intervalOf));
  return 'all' in formula ? conjunction(parts) : disjunction(parts);
}

/** The same, keeping the interval of every part for a reader to follow. */
export function traceOf(formula: Formula, intervalOf: IntervalOf): TracedFormula {
  return {
    formula,
    interval: boundsOf(formula, intervalOf),
    parts: partsOf(formula).map((part) => traceOf(part, intervalOf)),
  };
}
