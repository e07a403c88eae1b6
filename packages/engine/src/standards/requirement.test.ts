import { expect, test } from 'vitest';
import type { Period } from './period.ts';
import { elementsOf, formulaOf, requirementOn } from './requirement.ts';
import type { Element, Requirement } from './standard.ts';

function element(name: string, inForce: readonly Period[] = []): Element {
  return {
    element: name,
    asks: name,
    formula: { finding: name },
    notEnough: [],
    notNeeded: [],
    seldomSeen: undefined,
    inForce,
    cite: [],
  };
}

const early = element('early', [{ from: undefined, to: '2016' }]);
const late = element('late', [{ from: '2024-03-08', to: undefined }]);
const always = element('always');
const nested: Requirement = { all: [always, { any: [early, late] }] };

test('elements come in the order of the text', () => {
  expect(elementsOf(nested).map((one) => one.element)).toEqual(['always', 'early', 'late']);
});

test('a requirement is one formula with its groups', () => {
  expect(formulaOf(nested)).toEqual({
    all: [{ finding: 'always' }, { any: [{ finding: 'early' }, { finding: 'late' }] }],
  });
});

test('elements that were not law on the day are left out, and groups that lose all of theirs', () => {
  expect(requirementOn(nested, '2016-05-01')).toEqual({ all: [always, { any: [early] }] });
  expect(requirementOn(nested, '2020')).toEqual({ all: [always] });
  expect(requirementOn(nested, undefined)).toEqual({ all: [always, { any: [late] }] });
});

test('nothing is left where nothing was law', () => {
  expect(requirementOn({ any: [early, late] }, '2020')).toBeUndefined();
  expect(requirementOn(early, '2020')).toBeUndefined();
});

test('an element in force in one of its periods is asked', () => {
  const twice = element('twice', [...early.inForce, ...late.inForce]);
  expect(['2010', '2020', '2025'].map((day) => requirementOn(twice, day) === twice)).toEqual([
    true,
    false,
    true,
  ]);
});
