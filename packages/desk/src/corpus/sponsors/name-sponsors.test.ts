import { describe, expect, test } from 'vitest';
import { NO_BORDERS } from './borders.ts';
import { nameSponsors } from './name-sponsors.ts';
import type { GovernmentYear, GroupYear, SupportRecord } from './support-year.ts';

const [ELM, FIR, OAK, PINE] = [
  'Government of Elm',
  'Government of Fir',
  'Government of Oak',
  'Government of Pine',
];

/** Elm and Oak back each other's rebels, Fir those of nobody, Pine some of the rebels of Fir. */
function groupIn(number: number, year: number): GroupYear {
  const [opponent, sponsor] = [
    [OAK, ELM],
    [ELM, OAK],
    [FIR, number % 2 === 0 ? PINE : undefined],
  ][number % 3] as [string, string | undefined];
  return {
    actorId: `${number}`,
    actor: `Group ${number}`,
    year,
    opponents: new Set([opponent]),
    conflicts: new Set([opponent]),
    overTerritory: false,
    active: true,
    sponsors: new Set(sponsor === undefined ? [] : [sponsor]),
    friends: new Set(),
  };
}

const groups = [...Array(24).keys()].flatMap((number) =>
  [...Array(8).keys()].map((index) => groupIn(number, 1990 + (number % 5) + index)),
);

const governments: GovernmentYear[] = groups.map(({ actor, opponents, year }) => ({
  government: [...opponents][0]!,
  opponent: actor,
  year,
  civil: true,
  sponsors: new Set(opponents.has(OAK) ? [FIR] : []),
  friends: new Set(),
}));

const record: SupportRecord = { groups, governments };
const hidden = (one: GroupYear): GroupYear => ({ ...one, sponsors: new Set(), friends: new Set() });
const stranger = hidden({ ...groupIn(0, 1995), actorId: '90', actor: 'A new group' });
const later = hidden(groupIn(1, 2003));
const asked = [stranger, later];
const answers = nameSponsors(record, asked, NO_BORDERS);
const chance = (index: number, state: string) => answers[index]!.sponsors.get(state)!;

test('every question has an answer, in its order, with a probability for every state that backed anybody', () => {
  expect(answers.map(({ actorId, year }) => [actorId, year])).toEqual([
    ['90', 1995],
    ['1', 2003],
  ]);
  for (const { sponsors } of answers) {
    expect([...sponsors.keys()].toSorted()).toEqual([ELM, FIR, OAK, PINE]);
    for (const probability of sponsors.values()) {
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThan(1);
    }
  }
});

test('a group that nobody knows is thought to be backed by who backs its fellows', () => {
  expect(chance(0, ELM)).toBeGreaterThan(0.5);
  expect(chance(0, OAK)).toBeLessThan(0.1);
  expect(chance(0, FIR)).toBeLessThan(0.1);
});

test('a group that is known is thought to keep its sponsor in the years after', () => {
  expect(chance(1, OAK)).toBeGreaterThan(0.5);
  expect(chance(1, ELM)).toBeLessThan(0.1);
});

describe('symmetry', () => {
  const rename = (name: string) =>
    `Government of ${name.length} ${name.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase())}`;
  const renameAll = (names: ReadonlySet<string>) => new Set([...names].map(rename));
  const renamed = (one: GroupYear): GroupYear => ({
    ...one,
    actor: rename(one.actor),
    opponents: renameAll(one.opponents),
    conflicts: renameAll(one.conflicts),
    sponsors: renameAll(one.sponsors),
  });

  test('renaming every actor changes no number', () => {
    const other = {
      groups: groups.map(renamed),
      governments: governments.map((one) => ({
        ...one,
        government: rename(one.government),
        opponent: rename(one.opponent),
        sponsors: renameAll(one.sponsors),
      })),
    };
    nameSponsors(other, asked.map(renamed), NO_BORDERS).forEach(({ sponsors }, index) => {
      for (const [state, probability] of answers[index]!.sponsors)
        expect(sponsors.get(rename(state))).toBe(probability);
    });
  });

  test('what a question says of its own sponsors is never read', () => {
    const told = asked.map((one) => ({ ...one, sponsors: new Set([PINE]) }));
    expect(nameSponsors(record, told, NO_BORDERS)).toEqual(answers);
  });
});
