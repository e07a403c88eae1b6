import { describe, expect, test } from 'vitest';
import type { FactorGraph } from '../factor-graph/index.ts';
import { cellsOver } from './cells.ts';
import { type DrawnRecord, KeptAnswers, type PlacedSlot } from './kept-answers.ts';
import { Piece, type PieceAnswer } from './piece.ts';
import { type Slot, slotLikelihood } from './slot.ts';
import { type Told, ToldPiece } from './told-piece.ts';

const BY_CELL = [0.1, 0.5, 0.9];
const FOLLOWS = [0.2, 0.7] as const;

/** A cell of three states; a chain of findings of which the first hangs on it, each next one on the one before; then a
 *  factor for what is told of each. */
function chainOf(findings: number): FactorGraph {
  const places = Array.from({ length: findings }, (_, place) => place + 1);
  return {
    variables: [
      { name: 'cell', states: ['0', '1', '2'] },
      ...places.map((place) => ({ name: `finding ${place}`, states: ['no', 'yes'] })),
    ],
    factors: [
      { scope: [0], table: Float64Array.of(0.2, 0.3, 0.5) },
      { scope: [0, 1], table: Float64Array.from(BY_CELL.flatMap((p) => [1 - p, p])) },
      ...places.slice(1).map((place) => ({
        scope: [place - 1, place],
        table: Float64Array.from(FOLLOWS.flatMap((p) => [1 - p, p])),
      })),
      ...places.map((place) => ({ scope: [place], table: Float64Array.of(1, 1) })),
    ],
  };
}

/** The piece of all findings, which is asked about the last. Its told factors are the last of the graph. */
function pieceOf(findings: number): { piece: Piece; told: number[] } {
  const graph = chainOf(findings);
  const members = Array.from({ length: findings }, (_, place) => place + 1);
  const factors = [...graph.factors.keys()].slice(1);
  const made = Piece.of({ graph, members, factors, asked: [findings] }, cellsOver([0], graph));
  if (!made.ok) throw new Error('refused');
  return { piece: made.piece, told: factors.slice(-findings) };
}

/** The same by going along the chain: likelihood by cell, and chance of the last finding. */
function alongTheChain(told: readonly Told[]): { likelihood: number[]; chance: number[] } {
  const sums = BY_CELL.map((p) => {
    let [no, yes] = [(1 - p) * told[0]![0], p * told[0]![1]];
    for (const [ifNot, ifSo] of told.slice(1))
      [no, yes] = [
        (no * (1 - FOLLOWS[0]) + yes * (1 - FOLLOWS[1])) * ifNot,
        (no * FOLLOWS[0] + yes * FOLLOWS[1]) * ifSo,
      ];
    return { no, yes };
  });
  return {
    likelihood: sums.map(({ no, yes }) => no + yes),
    chance: sums.map(({ no, yes }) => (no + yes === 0 ? 0 : yes / (no + yes))),
  };
}

function expectAnswer(answer: PieceAnswer, told: readonly Told[]) {
  const { likelihood, chance } = alongTheChain(told);
  likelihood.forEach((one, cell) => {
    expect(answer.likelihood[cell]).toBeCloseTo(one, 12);
  });
  chance.forEach((one, cell) => {
    expect(answer.chances[0]![cell]).toBeCloseTo(one, 12);
  });
}

const TOLD: readonly Told[] = [
  [0.3, 0.6],
  [0.9, 0.2],
  [0.5, 0.8],
];

describe('a piece', () => {
  test('answers by cell what is told of its findings', () => {
    const { piece, told } = pieceOf(3);
    const tables = new Map(told.map((factor, place) => [factor, Float64Array.from(TOLD[place]!)]));
    expectAnswer(piece.answer({ tables }), TOLD);
  });

  test('takes no heed of tables and factors of other pieces', () => {
    const { piece, told } = pieceOf(2);
    const elsewhere = { tables: new Map([[0, Float64Array.of(9, 9, 9)]]), without: new Set([0]) };
    const nothing: readonly Told[] = [
      [1, 1],
      [1, 1],
    ];
    expectAnswer(piece.answer(elsewhere), nothing);
    const tables = new Map([[told[0]!, Float64Array.of(0.3, 0.6)]]);
    expectAnswer(piece.answer({ tables }), [TOLD[0]!, [1, 1]]);
    expectAnswer(piece.answer({ tables, without: new Set([told[0]!]) }), nothing);
  });

  test('finds nothing likely where what is told is impossible', () => {
    const { piece, told } = pieceOf(2);
    const never = piece.answer({ tables: new Map([[told[1]!, Float64Array.of(0, 0)]]) });
    expect([...never.likelihood]).toEqual([0, 0, 0]);
    expect([...never.chances[0]!]).toEqual([0, 0, 0]);
  });

  test.each([1, 3, 8, 9, 10])(
    'of %i findings, summed once, answers what is told of them',
    (count) => {
      const { piece, told } = pieceOf(count);
      const given = Array.from({ length: count }, (_, place) => TOLD[place % 3]!);
      expectAnswer(new ToldPiece(piece, told).answer(given), given);
    },
  );

  test('answers from the truths that are possible', () => {
    const { piece, told } = pieceOf(2);
    const certain: readonly Told[] = [
      [0, 1],
      [1, 0],
    ];
    expectAnswer(new ToldPiece(piece, told).answer(certain), certain);
  });
});

const REPORT: Slot = {
  finding: 'first',
  kind: 'report',
  voices: 2,
  hidden: false,
  truePositive: 0.7,
  falsePositive: 0.1,
};
const HIDDEN: Slot = { ...REPORT, finding: 'second', hidden: true };
const TRACE: Slot = { ...HIDDEN, kind: 'trace', voices: 1, truePositive: 1 };

/** Answers of a piece of as many findings as these slots speak of, in the order in which they first do. */
function kept(...slots: Slot[]): KeptAnswers {
  const findings = [...new Set(slots.map(({ finding }) => finding))];
  const { piece, told } = pieceOf(findings.length);
  const placed = slots.map(
    (slot, place): PlacedSlot => ({ slot, place, factor: told[findings.indexOf(slot.finding)]! }),
  );
  return new KeptAnswers(piece, placed);
}

const record = (light: number, ...assertions: number[]): DrawnRecord => ({
  assertions: Uint8Array.from(assertions),
  light,
});

describe('answers to records', () => {
  test('hang on every slot of a finding, and on traces once all is heard', () => {
    const answers = kept(REPORT, HIDDEN, TRACE);
    const drawn = record(0.4, 2, 1, 0);
    const first = slotLikelihood(REPORT, { assertions: 2, light: 0.4 });
    const reported = slotLikelihood(HIDDEN, { assertions: 1, light: 0.4 });
    const traced = slotLikelihood(TRACE, { assertions: 0, light: 0.4 });
    const both: Told = [reported[0] * traced[0], reported[1] * traced[1]];
    expectAnswer(answers.answer(drawn, 'reports'), [first, reported]);
    expectAnswer(answers.answer(drawn, 'all'), [first, both]);
  });

  test('tell whether anything is hidden, or a trace', () => {
    expect(kept(REPORT)).toMatchObject({ isHidden: false, hasTraces: false });
    expect(kept(REPORT, HIDDEN)).toMatchObject({ isHidden: true, hasTraces: false });
    expect(kept(REPORT, TRACE)).toMatchObject({ isHidden: true, hasTraces: true });
  });

  test('are worked out once for each kind of record', () => {
    const answers = kept(REPORT, HIDDEN);
    const once = answers.answer(record(0.4, 2, 1), 'all');
    expect(answers.answer(record(0.4, 2, 1), 'all')).toBe(once);
    for (const other of [
      record(0.4, 1, 2),
      record(0.4, 2, 2),
      record(0.4, 0, 1),
      record(0.3, 2, 1),
    ])
      expect(answers.answer(other, 'all')).not.toEqual(once);
  });

  test('are the same at every chance of light where nothing is hidden', () => {
    const answers = kept(REPORT);
    const once = answers.answer(record(0.4, 2), 'all');
    expect(answers.answer(record(0.1, 2), 'all')).toBe(once);
  });

  test('stay right where there are more kinds of record than are kept', () => {
    const many = { ...REPORT, voices: 100 };
    const answers = kept(many, { ...many, finding: 'second' });
    for (let kind = 0; kind < 4200; kind++)
      answers.answer(record(0, kind % 101, Math.floor(kind / 101)), 'all');
    const likelihoodOf = (assertions: number) => slotLikelihood(many, { assertions, light: 0 });
    expectAnswer(answers.answer(record(0, 3, 2), 'all'), [likelihoodOf(3), likelihoodOf(2)]);
  });

  test('are not taken for those of a record that differs where numbers end', () => {
    // 3⁴⁰ kinds of record: as doubles, neighbours among the largest are one number.
    const answers = kept(...Array.from({ length: 40 }, () => REPORT));
    const all = Array.from({ length: 40 }, () => 2);
    const most = answers.answer(record(0, ...all), 'all');
    expect(answers.answer(record(0, ...all.slice(1), 1), 'all')).not.toEqual(most);
  });
});
