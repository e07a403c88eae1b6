import { type FindingId, type Formula, findingsIn } from '../../vocabulary/index.ts';
import { barOf } from '../proof-level.ts';
import type { AppliedLaw } from './applied-law.ts';
import { reaches } from './bar.ts';
import { type FindingsOnRecord, supposing } from './findings-on-record.ts';

/** Halvings of the search for a turning point: 2⁻⁵⁰ is finer than the slack of a bar. */
const HALVINGS = 50;

/** The formulas whose standing against a bar decides the status. */
export function formulasOf({ standard, elements, whole }: AppliedLaw): readonly Formula[] {
  return [
    ...(standard.applies === undefined ? [] : [standard.applies.when]),
    ...(standard.proof.over === 'whole' ? [whole] : elements.map(({ formula }) => formula)),
    ...standard.exceptions.map(({ when }) => when),
  ];
}

/**
 * The probabilities of a finding at which it, or some formula, passes a bar, each with the last one before it,
 * and 0 and 1. Parsing refuses a formula that reads a finding both plainly and under `not`,
 * so the ends of every formula move one way with the finding and each passes a bar at most once.
 */
export function turningPoints(
  law: AppliedLaw,
  record: FindingsOnRecord,
  finding: FindingId,
): readonly number[] {
  const thresholds = thresholdsOf(law);
  const readIn = formulasOf(law).filter((formula) => findingsIn(formula).includes(finding));
  const formulas: readonly Formula[] = [{ finding }, ...readIn];
  const answersAt = (point: number) => {
    const supposition = supposing(record, new Map([[finding, { lower: point, upper: point }]]));
    return (formula: Formula) => supposition.answerTo(formula);
  };
  const points = formulas.flatMap((formula) =>
    thresholds.flatMap((threshold) => [
      ...passing((point) => reaches(answersAt(point)(formula).lower, threshold)),
      ...passing((point) => reaches(answersAt(point)(formula).upper, threshold)),
    ]),
  );
  return [...new Set([0, ...points, 1])].sort((a, b) => a - b);
}

/** The bars of the standard, and their contraries, at which a gate or an exception is shown to be absent. */
function thresholdsOf({ standard, bar, proofLevels }: AppliedLaw): readonly number[] {
  const changed = standard.exceptions.flatMap(({ effect }) =>
    'prove' in effect ? barOf(effect.prove.level, proofLevels) : [],
  );
  return [...new Set([bar, 1 - bar, ...changed])];
}

/** The two neighbours between which a condition changes; nothing where it does not. */
function passing(holdsAt: (point: number) => boolean): readonly number[] {
  const atZero = holdsAt(0);
  if (holdsAt(1) === atZero) return [];
  let [before, after] = [0, 1];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (before + after) / 2;
    if (holdsAt(middle) === atZero) before = middle;
    else after = middle;
  }
  return [before, after];
}
