import { expect, test } from 'vitest';
import { type Borders, NO_BORDERS } from './borders.ts';
import { likenessTo } from './other-opponents.ts';
import type { GovernmentYear, SupportRecord } from './support-year.ts';
import { tallyRecord } from './tally.ts';
import { statesIn, visibleRecord } from './visible-record.ts';

function backedYear(government: string, sponsor: string, year: number): GovernmentYear {
  return {
    government,
    opponent: 'Ash',
    year,
    civil: true,
    sponsors: new Set([sponsor]),
    friends: new Set(year === 1990 ? ['New'] : []),
  };
}

/** Elm backs the governments of Oak and Fir, Pine that of Larch. */
const RECORD: SupportRecord = {
  groups: [],
  governments: [1988, 1989, 1990].flatMap((year) => [
    backedYear('Oak', 'Elm', year),
    backedYear('Fir', 'Elm', year),
    backedYear('Larch', 'Pine', year),
    backedYear('Elm', 'Pine', year),
  ]),
};
const STATES = statesIn(RECORD);
const VISIBLE = visibleRecord(RECORD, STATES, { lastYear: 1990, hidden: new Set() });

/** Oak and Fir touch; Oak and Larch have a country between them; Yew lies on no map. */
const BORDERS: Borders = {
  touch: (state, other) => [state, other].toSorted().join() === 'Fir,Oak',
  shareNeighbour: (state, other) => [state, other].toSorted().join() === 'Larch,Oak',
  kilometres: (state, other) =>
    ({ 'Fir,Oak': 0, 'Larch,Oak': 500 })[[state, other].toSorted().join()] ?? Infinity,
};

const toOak = likenessTo(new Set(['Oak']), VISIBLE, BORDERS);

test('opponents are near that touch, less so that have a country between, and not at all off the map', () => {
  expect(toOak(new Set(['Fir']))).toMatchObject({ beside: 1, near: 1 });
  expect(toOak(new Set(['Larch']))).toMatchObject({ beside: 0.4, near: 0.25 });
  expect(toOak(new Set(['Yew']))).toMatchObject({ beside: 0, near: 0 });
});

test('opponents are backed alike whose governments the same states back', () => {
  expect(toOak(new Set(['Fir'])).backedAlike).toBeCloseTo(1, 12);
  expect(toOak(new Set(['Larch'])).backedAlike).toBe(0);
  expect(toOak(new Set(['Yew'])).backedAlike).toBe(0);
});

test('of several opponents the most alike counts, and nothing does where one is shared', () => {
  expect(toOak(new Set(['Yew', 'Fir']))).toEqual(toOak(new Set(['Fir'])));
  const nothing = { beside: 0, near: 0, backedAlike: 0 };
  expect(toOak(new Set(['Fir', 'Oak']))).toEqual(nothing);
});

test('a state whose government the group backed is told from one that it did not back', () => {
  const asked = {
    actorId: '1',
    actor: 'New',
    year: 1990,
    opponents: new Set(['Oak']),
    conflicts: new Set<string>(),
    overTerritory: false,
    active: true,
    sponsors: new Set<string>(),
    friends: new Set<string>(),
  };
  const at = (actor: string) =>
    tallyRecord({ ...asked, actor }, VISIBLE, NO_BORDERS).sums('itBacks4')[STATES.indexOf('Elm')];
  expect(at('New')).toBe(1);
  expect(at('Another')).toBe(0);
});
