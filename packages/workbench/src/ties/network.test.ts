import type { CaseFile, Tie } from '@respondeat/engine';
import { expect, test } from 'vitest';
import { daysOfTies, networkOf, tiesOn } from './network.ts';

const TIES = [
  { id: 'arms', sponsor: 'state-organ', kind: 'arms', proxy: 'group', from: '2013', to: '2015-06' },
  { id: 'hides', sponsor: 'group', kind: 'fronts-for', proxy: 'front', from: '2020-08' },
] as Tie[];
const CASE = {
  actors: [
    { id: 'state', kind: 'state' },
    { id: 'state-organ', kind: 'organ', partOf: 'state' },
    { id: 'group', kind: 'armed-group' },
    { id: 'front', kind: 'front' },
    { id: 'bystander', kind: 'body' },
  ],
  incidents: [{ date: '2021-02-15', perpetrators: { candidates: ['group'] } }],
  ties: TIES,
} as unknown as CaseFile;

test('a tie is in force from the first day it may have begun to the last it may have ended', () => {
  expect(tiesOn(TIES, '2015-06-30').map(({ id }) => id)).toEqual(['arms']);
  expect(tiesOn(TIES, '2015-07-01')).toEqual([]);
  expect(tiesOn(TIES, '2021-01-01').map(({ id }) => id)).toEqual(['hides']);
});

test('the days run from the first tie to the last incident', () => {
  expect(daysOfTies(CASE)).toEqual({ first: '2013-01-01', last: '2021-02-15' });
});

test('an organ brings the state that it belongs to, and nobody who is not tied is shown', () => {
  const view = { asOf: '2014-01-01', name: (id: string) => id, chances: { arms: 0.9 } };
  const figure = networkOf(CASE, tiesOn(TIES, '2014-01-01'), view);
  expect(figure.actors.map(({ id }) => id)).toEqual(['state', 'state-organ', 'group']);
  expect(figure.ties).toContainEqual({
    from: 'state-organ',
    to: 'group',
    kind: 'arms',
    probability: 0.9,
  });
  expect(figure.ties).toContainEqual({
    from: 'state',
    to: 'state-organ',
    kind: 'organ-of',
    probability: 1,
  });
});
