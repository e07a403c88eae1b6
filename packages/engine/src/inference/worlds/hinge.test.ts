import { describe, expect, test } from 'vitest';
import { hingeOf } from './hinge.ts';
import type { PlacedSlot } from './kept-answers.ts';

const yesNo = (name: string) => ({ name, states: ['no', 'yes'] });
const factor = (...scope: number[]) => ({
  scope,
  table: new Float64Array(2 ** scope.length).fill(1),
});

/** A cell at place 0 with findings that hang on it, each with a slot of two voices, joined at a finding of their own at
 *  the last place; then findings that follow from that. */
function joined(findings: number, following: number) {
  const count = findings + following;
  const variables = Array.from({ length: count + 2 }, (_, place) => yesNo(`v${place}`));
  const middle = count + 1;
  const sources = Array.from({ length: findings }, (_, place) => place + 1);
  const leaves = Array.from({ length: following }, (_, place) => findings + place + 1);
  const factors = [
    ...sources.map((source) => factor(0, source)),
    factor(...sources, middle),
    ...leaves.map((leaf) => factor(middle, leaf)),
  ];
  const slots = [...sources, ...leaves].map(
    (place) => ({ slot: { voices: 2 }, place, factor: 0 }) as unknown as PlacedSlot,
  );
  return { graph: { variables, factors }, slots, variableOf: ({ place }: PlacedSlot) => place };
}

describe('a piece with very many kinds of record', () => {
  test('is cut where what follows falls away from what it follows from', () => {
    // 3⁹ kinds of record; 3⁴ + 5 × 3 once the finding in the middle is known.
    const cuttable = joined(4, 5);
    expect(hingeOf(cuttable, [0])).toBe(10);
    expect(hingeOf(cuttable, [0, 10])).toBeUndefined();
  });

  test('is cut there wherever the variable stands', () => {
    const { graph, slots, variableOf } = joined(4, 5);
    // The cell and the finding in the middle change places.
    const moved = (place: number) => ({ 0: 10, 10: 0 })[place] ?? place;
    const variables = graph.variables.map((_, place) => graph.variables[moved(place)]!);
    const factors = graph.factors.map(({ scope, table }) => ({ scope: scope.map(moved), table }));
    expect(hingeOf({ graph: { variables, factors }, slots, variableOf }, [10])).toBe(0);
  });

  test('is cut at nothing that has more than two states', () => {
    const { graph, ...rest } = joined(4, 5);
    const variables = graph.variables.with(10, { name: 'middle', states: ['no', 'maybe', 'yes'] });
    expect(hingeOf({ graph: { ...graph, variables }, ...rest }, [0])).toBeUndefined();
  });

  test('is left alone where cutting would gain less than it costs', () => {
    // 3⁸ kinds of record, and still 3⁷ + 3.
    expect(hingeOf(joined(7, 1), [0])).toBeUndefined();
  });

  test('is left alone where it has few', () => {
    expect(hingeOf(joined(2, 2), [0])).toBeUndefined();
  });

  test('is never cut at what a slot speaks of', () => {
    const cuttable = joined(4, 5);
    const spoken = { slot: { voices: 2 }, place: 10, factor: 0 } as unknown as PlacedSlot;
    expect(hingeOf({ ...cuttable, slots: [...cuttable.slots, spoken] }, [0])).not.toBe(10);
  });
});
