import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { kinds } from '../../../../test/small-cases/shipped-model.ts';
import { Defect } from '../vocabulary/index.ts';
import { oneOf, parseKinds } from './kinds.ts';

describe('the vocabulary of kinds', () => {
  test('gives each word with what it means, and a tie with the finding that it is a record of', () => {
    expect(parseKinds(stringify(kinds))).toEqual(kinds);
    expect(kinds.tie.arms).toEqual({
      means: 'arms or equips the group',
      finding: 'rel.armed_equipped',
    });
  });

  test.each([
    ['a kind that is missing', { ...kinds, tie: undefined }],
    ['a kind that nobody reads', { ...kinds, weather: {} }],
    ['a word without a meaning', { ...kinds, harm: { killed: {} } }],
    ['a word in capitals', { ...kinds, harm: { Killed: { means: 'people killed' } } }],
  ])('is ours, so that %s is a defect', (_fault, broken) => {
    expect(() => parseKinds(stringify(broken))).toThrow(Defect);
  });

  test('is what a record may use, and nothing else', () => {
    const harm = oneOf(kinds, 'harm');
    expect(harm.safeParse('killed').success).toBe(true);
    expect(harm.safeParse('kiled').success).toBe(false);
  });
});
