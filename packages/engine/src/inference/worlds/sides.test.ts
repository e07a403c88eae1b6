import { describe, expect, test } from 'vitest';
import { shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import { sidesOf, sourcesOf } from './sides.ts';

describe('what a finding turns on in a drawn world', () => {
  test.each([
    ['rel.trained', ['control']],
    ['act.instructions_specific', ['part']],
    ['prev.coercive_support', ['control']],
    ['act.aid_intended', ['part']],
    ['fsia.by_official_in_scope', ['control']],
    ['act.perpetrator_identified', ['author']],
    ['act.breach', []],
    ['reason', []],
  ])('%s: %j', (finding, sides) => {
    expect([...sidesOf(finding, shippedNumbers)]).toEqual(sides);
  });

  test('is both sides where it follows from both', () => {
    const dependentFinding = {
      ...shippedNumbers.dependentFinding,
      'own.both': { of: 'author', all: ['rel.trained', 'act.aid_given'], ifTrue: 1, ifFalse: 0 },
    };
    const numbers = { ...shippedNumbers, dependentFinding } as unknown as typeof shippedNumbers;
    expect([...sidesOf('own.both', numbers)]).toEqual(['control', 'part']);
  });
});

describe('the findings that a finding follows from', () => {
  test.each([
    ['prev.use_of_force_support', ['rel.armed_equipped', 'rel.trained']],
    ['prev.coercive_support', ['rel.armed_equipped', 'rel.financed', 'rel.trained']],
    ['rel.trained', []],
    ['interval', []],
  ])('%s: %j', (finding, sources) => {
    expect(sourcesOf(finding, shippedNumbers)).toEqual(sources);
  });
});
