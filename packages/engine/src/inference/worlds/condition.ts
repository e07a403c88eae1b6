import type { Formula } from '../../vocabulary/index.ts';
import type { ConditionPlan } from './condition-plan.ts';
import type { PieceAnswer } from './piece.ts';

/** A condition over findings, ready to be asked of records. */
export interface Condition {
  /** Its place among the conditions of the case. */
  readonly place: number;
  readonly chanceByCell: ChanceByCell;
}

/** By cell: the chance that a condition holds, from what each piece answers. What is given holds only until the same
 *  condition is asked of another record. */
export type ChanceByCell = (answers: readonly PieceAnswer[]) => Float64Array;

/** Where a question is answered: by which piece, and as which of its questions; or by the cell itself. */
export type Asked = (
  question: Formula,
) => { readonly piece: number; readonly place: number } | { readonly byCell: Float64Array };

/** Makes a plan ready to be asked of many records. */
export function chanceOf(plan: ConditionPlan, asked: Asked, cells: number): ChanceByCell {
  if ('asked' in plan) {
    const answered = asked(plan.asked);
    if ('byCell' in answered) return () => answered.byCell;
    const { piece, place } = answered;
    return (answers) => answers[piece]!.chances[place]!;
  }
  if ('not' in plan) return complementOf(chanceOf(plan.not, asked, cells), cells);
  const parts = ('all' in plan ? plan.all : plan.any).map((part) => chanceOf(part, asked, cells));
  if ('all' in plan) return productOf(parts, cells);
  // Some part holds unless none does.
  const none = parts.map((part) => complementOf(part, cells));
  return complementOf(productOf(none, cells), cells);
}

function complementOf(chance: ChanceByCell, cells: number): ChanceByCell {
  const chances = new Float64Array(cells);
  return (answers) => {
    const of = chance(answers);
    for (let cell = 0; cell < cells; cell++) chances[cell] = 1 - of[cell]!;
    return chances;
  };
}

function productOf(parts: readonly ChanceByCell[], cells: number): ChanceByCell {
  const chances = new Float64Array(cells);
  return (answers) => {
    chances.fill(1);
    for (const part of parts) {
      const of = part(answers);
      for (let cell = 0; cell < cells; cell++) chances[cell]! *= of[cell]!;
    }
    return chances;
  };
}
