import { type Formula, findingsIn, formulaKey } from '../../vocabulary/index.ts';

/** Which piece of the case a finding belongs to. */
export type PieceOf = (finding: string) => number;

/**
 * How a condition is answered from pieces. A question is asked of one piece as a whole. What lies in different pieces is
 * independent within a cell, so that chances multiply there.
 */
export type ConditionPlan =
  | { readonly asked: Formula }
  | { readonly not: ConditionPlan }
  | { readonly all: readonly ConditionPlan[] }
  | { readonly any: readonly ConditionPlan[] };

/** Plans a condition. Parts that read the same piece are asked together. Where they read others besides, asking joins
 *  these pieces into one, and everything has to be planned again. */
export function planCondition(formula: Formula, pieceOf: PieceOf): ConditionPlan {
  if (piecesRead(formula, pieceOf).length <= 1 || 'finding' in formula) return { asked: formula };
  if ('not' in formula) return { not: planCondition(formula.not, pieceOf) };
  const isAll = 'all' in formula;
  const groups = readingApart(isAll ? formula.all : formula.any, pieceOf);
  const plans = groups.map((parts): ConditionPlan => {
    if (parts.length === 1) return planCondition(parts[0]!, pieceOf);
    return { asked: isAll ? { all: parts } : { any: parts } };
  });
  return isAll ? { all: plans } : { any: plans };
}

/** The questions of a plan. */
export function questionsIn(plan: ConditionPlan): readonly Formula[] {
  if ('asked' in plan) return [plan.asked];
  if ('not' in plan) return questionsIn(plan.not);
  return ('all' in plan ? plan.all : plan.any).flatMap(questionsIn);
}

/** Formulas once each. */
export function eachOnce(formulas: readonly Formula[]): readonly Formula[] {
  return [...new Map(formulas.map((formula) => [formulaKey(formula), formula])).values()];
}

/** Parts in groups such that no two groups read the same piece. */
function readingApart(
  parts: readonly Formula[],
  pieceOf: PieceOf,
): readonly (readonly Formula[])[] {
  let groups: readonly { parts: readonly Formula[]; pieces: readonly number[] }[] = [];
  for (const part of parts) {
    const pieces = piecesRead(part, pieceOf);
    const sharing = groups.filter((group) => group.pieces.some((piece) => pieces.includes(piece)));
    const joined = {
      parts: [...sharing.flatMap((group) => group.parts), part],
      pieces: [...sharing.flatMap((group) => group.pieces), ...pieces],
    };
    groups = [...groups.filter((group) => !sharing.includes(group)), joined];
  }
  return groups.map((group) => group.parts);
}

function piecesRead(formula: Formula, pieceOf: PieceOf): readonly number[] {
  return [...new Set(findingsIn(formula).map(pieceOf))];
}
