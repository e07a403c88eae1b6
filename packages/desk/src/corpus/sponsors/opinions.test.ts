import { expect, test } from 'vitest';
import { NO_BORDERS } from './borders.ts';
import { lessonsOnHiddenGroups } from './lessons.ts';
import { learnOpinion } from './opinions.ts';
import type { SignsOfGroup } from './signs.ts';
import type { GroupYear } from './support-year.ts';

const [ELM, FIR, OAK] = ['Government of Elm', 'Government of Fir', 'Government of Oak'] as const;

/** Elm backs two in three of the groups that fight Oak, and Fir the third. */
const groups: readonly GroupYear[] = Array.from({ length: 24 }, (_, number) => ({
  actorId: `${number}`,
  actor: `Group ${number}`,
  year: 1990 + (number % 6),
  opponents: new Set([OAK]),
  conflicts: new Set([`${number % 4}`]),
  overTerritory: false,
  active: true,
  sponsors: new Set([number % 3 === 0 ? FIR : ELM]),
  friends: new Set(),
}));

const states = [ELM, FIR, OAK];
const lessons = lessonsOnHiddenGroups({
  record: { groups, governments: [] },
  states,
  borders: NO_BORDERS,
});
/** Its plain rule says what nobody else says, so that one sees whether it counts. */
const stranger = {
  ...lessons.find(({ isKnown }) => !isKnown)!,
  plain: new Float64Array([0.5, 0.5, 0.5]),
};
const told = (one: SignsOfGroup, ofLaterYears: boolean) =>
  learnOpinion(lessons, { ofLaterYears })(one);

test('of a group never seen, in years on record, the plain rule does not count', () => {
  const other = { ...stranger, plain: new Float64Array([0.1, 0.2, 0.3]) };
  expect(told(other, false)).toEqual(told(stranger, false));
});

test('of later years the plain rule counts two fifths, also of a group never seen', () => {
  const trees = told(stranger, false);
  const both = told(stranger, true);
  for (const number of states.keys())
    expect(both[number]).toBeCloseTo(0.6 * trees[number]! + 0.4 * 0.5, 12);
});

test('of a group that is known the plain rule counts in any year', () => {
  const known = { ...stranger, isKnown: true };
  expect(told(known, false)).toEqual(told(known, true));
});
