import { expect, test } from 'vitest';
import type { Formula } from '../../vocabulary/index.ts';
import { type Asked, chanceOf } from './condition.ts';
import type { PieceAnswer } from './piece.ts';

const is = (finding: string): Formula => ({ finding });

/** `a` and `b` are the questions of a first piece, `c` is that of a second, and `cell` is told by the cell itself. */
const asked: Asked = (question) => {
  const finding = 'finding' in question ? question.finding : '';
  if (finding === 'cell') return { byCell: Float64Array.of(1, 0) };
  return finding === 'c' ? { piece: 1, place: 0 } : { piece: 0, place: finding === 'a' ? 0 : 1 };
};

function answerOf(...chances: (readonly [number, number])[]): PieceAnswer {
  return {
    likelihood: Float64Array.of(1, 1),
    chances: chances.map((byCell) => Float64Array.from(byCell)),
  };
}
const ANSWERS = [answerOf([0.1, 0.2], [0.3, 0.4]), answerOf([0.5, 0.6])];
const [a, b, c, cell] = ['a', 'b', 'c', 'cell'].map((finding) => ({ asked: is(finding) })) as [
  { asked: Formula },
  { asked: Formula },
  { asked: Formula },
  { asked: Formula },
];

test.each([
  { plan: b, expected: [0.3, 0.4] },
  { plan: cell, expected: [1, 0] },
  { plan: { not: a }, expected: [0.9, 0.8] },
  { plan: { all: [a, c, cell] }, expected: [0.1 * 0.5, 0] },
  { plan: { any: [a, c] }, expected: [1 - 0.9 * 0.5, 1 - 0.8 * 0.4] },
  { plan: { any: [{ not: a }, { all: [b, c] }] }, expected: [1 - 0.1 * 0.85, 1 - 0.2 * 0.76] },
])('$plan has in each cell the chance $expected', ({ plan, expected }) => {
  const chanceByCell = chanceOf(plan, asked, 2);
  expected.forEach((chance, at) => {
    expect(chanceByCell(ANSWERS)[at]).toBeCloseTo(chance, 12);
  });
});

test('a condition that is asked again has forgotten the record before', () => {
  const chanceByCell = chanceOf({ all: [a, { not: c }] }, asked, 2);
  chanceByCell(ANSWERS);
  const other = [answerOf([1, 1], [1, 1]), answerOf([0, 0.25])];
  expect([...chanceByCell(other)]).toEqual([1, 0.75]);
});
