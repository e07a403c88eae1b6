import { expect, test } from 'vitest';
import { backedAlike, blocSigns } from './blocs.ts';
import { NO_BORDERS } from './borders.ts';
import type { GovernmentYear, GroupYear } from './support-year.ts';
import { tallyRecord } from './tally.ts';
import { statesIn, visibleRecord } from './visible-record.ts';

function groupYear(actor: string, opponent: string, sponsors: readonly string[]): GroupYear {
  return {
    actorId: actor,
    actor,
    year: 1990,
    opponents: new Set([opponent]),
    conflicts: new Set([opponent]),
    overTerritory: false,
    active: true,
    sponsors: new Set(sponsors),
    friends: new Set(),
  };
}

function governmentYear(year: number, government: string, sponsor: string): GovernmentYear {
  return {
    government,
    opponent: 'Ash',
    year,
    civil: true,
    sponsors: new Set([sponsor]),
    friends: new Set(),
  };
}

/** Elm backs groups against Oak and Fir; Pine does so against Fir alone, Yew against Larch, whom Elm leaves in peace. */
const GROUPS = [
  groupYear('Ash', 'Oak', ['Elm']),
  groupYear('Birch', 'Fir', ['Elm', 'Pine']),
  groupYear('Cedar', 'Larch', ['Yew']),
];
const ASKED = groupYear('New', 'Oak', []);

function seen(governments: readonly GovernmentYear[]) {
  const record = { groups: GROUPS, governments };
  const states = statesIn(record);
  const visible = visibleRecord(record, states, { lastYear: 1990, hidden: new Set() });
  const at = (state: string) => states.indexOf(state);
  return { visible, at, tally: tallyRecord(ASKED, visible, NO_BORDERS) };
}

test('who backs groups against a like opponent is heard of here, and who backs those against another is not', () => {
  const { visible, tally, at } = seen([]);
  const alike = backedAlike(ASKED, tally, visible);
  expect(alike[at('Pine')]).toBeGreaterThan(1);
  expect(alike[at('Yew')]).toBe(0);
});

test('a state that a sponsor of fellow groups backs is its client, the more years the more', () => {
  const one = [governmentYear(1990, 'Pine', 'Elm')];
  const five = [1986, 1987, 1988, 1989, 1990].map((year) => governmentYear(year, 'Pine', 'Elm'));
  const signs = [one, five].map((governments) => {
    const { visible, tally, at } = seen(governments);
    return blocSigns(at('Pine'), tally, visible);
  });
  expect(signs[0]!.sponsorsBackIt).toBeGreaterThan(0);
  expect(signs[1]!.sponsorsBackIt).toBeCloseTo(5 * signs[0]!.sponsorsBackIt, 12);
  expect(signs[1]!.itBacksSponsors).toBe(0);
});

test('a state that backs a sponsor of fellow groups is told from one that it backs', () => {
  const { visible, tally, at } = seen([governmentYear(1990, 'Elm', 'Pine')]);
  const { sponsorsBackIt, itBacksSponsors } = blocSigns(at('Pine'), tally, visible);
  expect(sponsorsBackIt).toBe(0);
  expect(itBacksSponsors).toBeGreaterThan(0);
});
