import { describe, expect, test } from 'vitest';
import { GraphDraft, tabulate } from './graph-draft.ts';

describe('a table', () => {
  test('runs through all combinations of states, the last position fastest', () => {
    const seen: number[][] = [];
    const table = tabulate([2, 3], (states) => {
      seen.push([...states]);
      return seen.length;
    });
    expect(seen).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect([...table]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('of nothing has one entry', () => {
    expect([...tabulate([], () => 7)]).toEqual([7]);
  });
});

describe('a draft', () => {
  test('knows variables and factors by the order in which they were added', () => {
    const draft = new GraphDraft();
    expect(draft.addVariable('who', ['a', 'b', 'c'])).toBe(0);
    expect(draft.addBinary('holds')).toBe(1);
    expect(draft.addFactor([1, 0], ([holds, who]) => holds! * 10 + who!)).toBe(0);
    expect(draft.addFactor([1], ([holds]) => holds!)).toBe(1);
    expect(draft.statesOf(0)).toBe(3);
    const { variables, factors } = draft.finish();
    expect(variables).toEqual([
      { name: 'who', states: ['a', 'b', 'c'] },
      { name: 'holds', states: ['no', 'yes'] },
    ]);
    expect(factors[0]).toEqual({ scope: [1, 0], table: Float64Array.of(0, 1, 2, 10, 11, 12) });
  });
});
