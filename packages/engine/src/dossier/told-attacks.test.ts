import { expect, test } from 'vitest';
import { draftCase, draftIncident } from '../../../../test/small-cases/draft-case.ts';
import { attacksToldWhole } from './told-attacks.ts';

function caseOf(...ids: readonly string[]) {
  return draftCase({ incidents: ids.map((id) => draftIncident(id, ['group'])) });
}

test('up to four attacks are told whole, and of more none', () => {
  expect(attacksToldWhole(caseOf('a', 'b', 'c', 'd'))).toEqual(['a', 'b', 'c', 'd']);
  expect(attacksToldWhole(caseOf('a', 'b', 'c', 'd', 'e'))).toEqual([]);
});

test('attacks that are asked for are told whole, in the order of the case', () => {
  expect(attacksToldWhole(caseOf('a', 'b', 'c', 'd', 'e'), ['d', 'b'])).toEqual(['b', 'd']);
  expect(attacksToldWhole(caseOf('a', 'b'), ['b'])).toEqual(['b']);
});

test('an attack whose author is not asked is not told, and does not count', () => {
  const five = caseOf('a', 'b', 'c', 'd', 'e');
  const [first, ...others] = five.incidents;
  const incidents = [{ ...first!, underQuestion: false }, ...others];
  expect(attacksToldWhole({ incidents })).toEqual(['b', 'c', 'd', 'e']);
  expect(attacksToldWhole({ incidents }, ['a', 'b'])).toEqual(['b']);
});
