import { expect, test } from 'vitest';
import { inOrderOfNeed, needsItself } from './order-of-need.ts';
import type { Standard } from './standard.ts';

/** Standards of which only the needs matter here. */
function needing(needs: Readonly<Record<string, readonly string[]>>): readonly Standard[] {
  return Object.entries(needs).map(([id, requiresMet]) => ({ id, requiresMet }) as Standard);
}

const idsOf = (standards: readonly Standard[]) => standards.map(({ id }) => id);

test('each standard comes after all that it needs, through any number of others', () => {
  const needs = needing({ last: ['middle'], middle: ['first', 'other'], other: [], first: [] });
  expect(idsOf(inOrderOfNeed(needs))).toEqual(['first', 'other', 'middle', 'last']);
});

test('standards that need nothing stay in their own order, and each stands once', () => {
  const needs = needing({ b: [], a: [], gate: ['a', 'b'] });
  expect(idsOf(inOrderOfNeed(needs))).toEqual(['b', 'a', 'gate']);
});

test('a need that is not there is passed over, and a circle comes to an end', () => {
  expect(idsOf(inOrderOfNeed(needing({ a: ['nowhere'] })))).toEqual(['a']);
  expect(idsOf(inOrderOfNeed(needing({ a: ['b'], b: ['a'] }))).toSorted()).toEqual(['a', 'b']);
});

test('a standard needs itself directly or through others, and one that leads into a circle does not', () => {
  const standards = needing({
    self: ['self'],
    a: ['b'],
    b: ['c'],
    c: ['a'],
    into: ['a'],
    none: [],
  });
  const known = new Map(standards.map((standard) => [standard.id, standard]));
  const circular = standards.filter((standard) => needsItself(standard, known));
  expect(idsOf(circular)).toEqual(['self', 'a', 'b', 'c']);
});
