import { describe, expect, test } from 'vitest';
import type { Formula } from '../../vocabulary/index.ts';
import { planCondition, questionsIn } from './condition-plan.ts';

const is = (finding: string): Formula => ({ finding });
/** Findings of one letter lie in one piece. */
const pieceOf = (finding: string) => finding.charCodeAt(0);
const [a1, a2, b1, c1] = ['a1', 'a2', 'b1', 'c1'].map(is) as [Formula, Formula, Formula, Formula];
const plan = (formula: Formula) => planCondition(formula, pieceOf);

describe('a condition over pieces', () => {
  test('of one piece is asked whole', () => {
    const formula: Formula = { all: [a1, { not: a2 }] };
    expect(plan(formula)).toEqual({ asked: formula });
  });

  test('of several is asked of each, and joined', () => {
    expect(plan({ not: { any: [a1, { all: [b1, c1] }] } })).toEqual({
      not: { any: [{ asked: a1 }, { all: [{ asked: b1 }, { asked: c1 }] }] },
    });
  });

  test('asks parts of the same piece together', () => {
    expect(plan({ all: [a1, b1, a2] })).toEqual({
      all: [{ asked: b1 }, { asked: { all: [a1, a2] } }],
    });
  });

  test('asks parts that share a piece together with whatever else they read', () => {
    const one: Formula = { any: [a1, b1] };
    const other: Formula = { any: [a2, { not: b1 }] };
    const planned = plan({ all: [one, c1, other] });
    expect(questionsIn(planned)).toEqual([c1, { all: [one, other] }]);
  });
});
