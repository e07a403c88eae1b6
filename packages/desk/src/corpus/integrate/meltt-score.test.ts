import { describe, expect, test } from 'vitest';
import { membersOf, trialTable } from '../../../../../bench/corpus/trial-tables.ts';
import type { TrialRecord } from '../../../../../bench/corpus/two-source-trial.ts';
import { categoryOf, type EventTable } from './event-table.ts';
import { integrateSources } from './integrate-sources.ts';
import type { IntegrationMode } from './match-sources.ts';
import type { Taxonomy } from './taxonomy.ts';

/** One town; records differ by day and by kind. */
function source(name: string, records: readonly (readonly [string, number, string])[]): EventTable {
  const rows = records.map(
    ([id, day, type]): TrialRecord => ({
      id,
      day,
      type,
      latitude: 33,
      longitude: 44,
      deaths: 1,
      placePrecision: '1',
    }),
  );
  return {
    ...trialTable(name, rows),
    categories: new Map([['type', categoryOf(rows.map(({ type }) => type))]]),
  };
}

/** Bomb and mine are explosives; explosives and shooting are violence. */
const LEVELS = new Map([
  ['bomb', ['bomb', 'explosive', 'violence']],
  ['mine', ['mine', 'explosive', 'violence']],
  ['shooting', ['shooting', 'shooting', 'violence']],
]);
const TAXONOMY: Taxonomy = new Map([
  ['early', LEVELS],
  ['late', LEVELS],
]);

async function matchesOf(mode: IntegrationMode, sources: readonly EventTable[]): Promise<string[]> {
  const options = { days: 2, km: 5, mode, taxonomies: new Map([['type', TAXONOMY]]) };
  return membersOf((await integrateSources(sources, options)).groups)
    .map((members) =>
      members.map(({ source: place, event }) => sources[place]!.ids.at(event)).join('='),
    )
    .toSorted();
}

const CONTESTED = [
  source('early', [
    ['a', 10, 'shooting'],
    ['b', 11, 'bomb'],
  ]),
  source('late', [
    ['x', 11, 'bomb'],
    ['y', 12, 'mine'],
  ]),
];

describe('the rules of MELTT', () => {
  test('the published behaviour: the first entry takes its first free candidate, whatever the score', async () => {
    expect(await matchesOf('meltt', CONTESTED)).toEqual(['a=x', 'b=y']);
  });

  test('stable: nobody would rather have each other than what they have', async () => {
    expect(await matchesOf('stable', CONTESTED)).toEqual(['a=y', 'b=x']);
  });

  test('which set is the earlier one decides what the published behaviour gives', async () => {
    const early = source('early', [
      ['a', 10, 'bomb'],
      ['b', 11, 'bomb'],
    ]);
    const late = source('late', [
      ['x', 12, 'bomb'],
      ['y', 13, 'bomb'],
    ]);
    expect(await matchesOf('meltt', [early, late])).toEqual(['a=x', 'b=y']);
    expect(await matchesOf('meltt', [late, early])).toEqual(['x=a', 'y=b']);
  });

  test('equal scores: the nearer in time, then as given', async () => {
    const early = source('early', [
      ['a', 10, 'bomb'],
      ['b', 10, 'bomb'],
    ]);
    const late = source('late', [
      ['x', 12, 'bomb'],
      ['y', 10, 'bomb'],
      ['z', 10, 'bomb'],
    ]);
    expect(await matchesOf('stable', [early, late])).toEqual(['a=y', 'b=z']);
    expect(await matchesOf('meltt', [early, late])).toEqual(['a=y', 'b=z']);
  });

  test('kinds that a taxonomy has nowhere together are no candidates', async () => {
    const strange = source('late', [
      ['x', 10, 'election'],
      ['y', 12, 'bomb'],
    ]);
    expect(await matchesOf('stable', [source('early', [['a', 10, 'bomb']]), strange])).toEqual([
      'a=y',
    ]);
  });

  test('all modes take a pair that has no rival', async () => {
    const one = source('early', [['a', 10, 'bomb']]);
    const two = source('late', [['x', 10, 'bomb']]);
    for (const mode of ['probabilistic', 'stable', 'meltt'] as const)
      expect(await matchesOf(mode, [one, two])).toEqual(['a=x']);
  });
});
