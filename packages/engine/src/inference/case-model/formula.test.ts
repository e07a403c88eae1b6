import { describe, expect, test } from 'vitest';
import { type Formula, findingsOf, formulaKey } from './formula.ts';

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
    expect(findingsOf(A)).toEqual(['a']);
    expect(findingsOf({ not: B })).toEqual(['b']);
    expect(findingsOf(NESTED)).toEqual(['a', 'b', 'c']);
  });
});
