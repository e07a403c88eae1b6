import { describe, expect, test } from 'vitest';
import { type Formula, findingsIn, formulaKey } from './formula.ts';

const A = { finding: 'a' };
const B = { finding: 'b' };
const NESTED: Formula = { all: [A, { any: [B, { not: A }] }, { finding: 'c' }] };

describe('a formula', () => {
  test('has one text for what it says', () => {
    expect(formulaKey(A)).toBe('a');
    expect(formulaKey(NESTED)).toBe('all(a, any(b, not(a)), c)');
    expect(formulaKey({ all: [A, B] })).not.toBe(formulaKey({ any: [A, B] }));
  });

  test('reads each finding once, in the order in which it names them', () => {
    expect(findingsIn(A)).toEqual(['a']);
    expect(findingsIn({ not: B })).toEqual(['b']);
    expect(findingsIn(NESTED)).toEqual(['a', 'b', 'c']);
  });
});
