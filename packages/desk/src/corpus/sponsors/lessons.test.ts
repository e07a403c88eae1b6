import { expect, test } from 'vitest';
import { NO_BORDERS } from './borders.ts';
import { lessonsOnHiddenGroups, lessonsOnLaterYears } from './lessons.ts';
import type { GroupYear } from './support-year.ts';

const ELM = 'Government of Elm';

function groupIn(number: number, year: number): GroupYear {
  return {
    actorId: `${number}`,
    actor: `Group ${number}`,
    year,
    opponents: new Set(['Government of Oak']),
    conflicts: new Set(['1']),
    overTerritory: false,
    active: true,
    sponsors: new Set([ELM]),
    friends: new Set(),
  };
}

/** Group 0 is there for nine years, the others for one. */
const GROUPS = [
  ...Array.from({ length: 9 }, (_, index) => groupIn(0, 1990 + index)),
  ...Array.from({ length: 7 }, (_, index) => groupIn(index + 1, 1994)),
];
const SCHOOLING = {
  record: { groups: GROUPS, governments: [] },
  states: [ELM],
  borders: NO_BORDERS,
};

test('nine years of a group teach three times as much as one year of another', () => {
  const lessons = lessonsOnHiddenGroups(SCHOOLING);
  const weightOf = (actorId: string) =>
    lessons.reduce((sum, lesson) => sum + (lesson.actorId === actorId ? lesson.weight : 0), 0);
  expect(lessons).toHaveLength(GROUPS.length);
  expect(weightOf('0')).toBeCloseTo(3 * weightOf('5'), 12);
});

test('a hidden group is not known in any year, and one whose later years are asked about may be', () => {
  expect(lessonsOnHiddenGroups(SCHOOLING).some(({ isKnown }) => isKnown)).toBe(false);
  expect(lessonsOnLaterYears(SCHOOLING).some(({ isKnown }) => isKnown)).toBe(true);
});
