import { seededRandom } from '@respondeat/engine';
import { describe, expect, test } from 'vitest';
import { membersOf, trialTable } from '../../../../../bench/corpus/trial-tables.ts';
import { type TrialRecord, twoSources } from '../../../../../bench/corpus/two-source-trial.ts';
import { categoryOf, type EventTable } from './event-table.ts';
import { integrateSources } from './integrate-sources.ts';
import { compareSources, type IntegrationOptions } from './match-sources.ts';
import { MatchThreads } from './match-threads.ts';
import { waterfall } from './waterfall.ts';

const WINDOW = { days: 3, km: 40, mode: 'probabilistic' } as const;

function invented(count: number, seed: number): readonly TrialRecord[] {
  const random = seededRandom(seed);
  const towns = Array.from({ length: 40 }, () => [30 + 6 * random(), 40 + 8 * random()] as const);
  return Array.from({ length: count }, (_, place) => {
    const [latitude, longitude] = towns[Math.floor(random() * towns.length)]!;
    return {
      id: `${seed}-${place}`,
      day: Math.floor(random() * 1000),
      latitude,
      longitude,
      deaths: Math.floor(random() * random() * 30),
      type: String(1 + Math.floor(random() * 3)),
      placePrecision: '1',
    };
  });
}

function trial(seed: number) {
  const { first, second } = twoSources(invented(1500, seed), 1500, seededRandom(seed));
  return [trialTable('first', first), trialTable('second', second)] as const;
}

async function namesOf(sources: readonly EventTable[], options: IntegrationOptions) {
  return membersOf((await integrateSources(sources, options)).groups)
    .map((members) =>
      members
        .map(({ source, event }) => `${sources[source]!.source}:${sources[source]!.ids.at(event)}`)
        .toSorted()
        .join(' '),
    )
    .toSorted();
}

describe('integrating several sources', () => {
  test('the order of the sources changes no group', async () => {
    const [first, second] = trial(1);
    expect(await namesOf([second, first], WINDOW)).toEqual(await namesOf([first, second], WINDOW));
  });

  test('two sources with nothing in common are hardly matched', async () => {
    const [one, two] = [
      trialTable('one', invented(1500, 5)),
      trialTable(
        'two',
        invented(1500, 6).map((record) => ({ ...record, latitude: record.latitude + 0.01 })),
      ),
    ];
    // With one event in both sources, one in ten records would have a chance neighbour to be mistaken for.
    expect((await namesOf([one, two], WINDOW)).length).toBeLessThan(75);
  });

  test('a third source joins the groups of the first two, one record of each source at most', async () => {
    const events = invented(800, 7);
    const { first, second } = twoSources(events, 800, seededRandom(7));
    const third = twoSources(events, 800, seededRandom(8)).second;
    const sources = [trialTable('a', first), trialTable('b', second), trialTable('c', third)];
    const { groups } = await integrateSources(sources, WINDOW);
    const members = membersOf(groups);
    expect(members.some(({ length }) => length === 3)).toBe(true);
    for (const group of members)
      expect(new Set(group.map(({ source }) => source)).size).toBe(group.length);
    for (const probability of groups.probability) expect(probability).toBeGreaterThan(0);
  });

  test('threads match what one thread matches, to the last bit', async () => {
    const events = invented(300, 9);
    const sources = [10, 11, 12].map((seed) =>
      trialTable(`source ${seed}`, twoSources(events, 300, seededRandom(seed)).second),
    );
    const { pairs } = await integrateSources(sources, WINDOW);
    const threads = new MatchThreads(1);
    const matched = await threads.matchAll(pairs.map((pair) => pair.sources));
    await threads.end();
    expect(matched).toEqual(pairs.map(({ learned, taken }) => ({ learned, taken })));
  });

  test('the steps of a waterfall sum to the log-odds of the pair', async () => {
    const { pairs } = await integrateSources(trial(2), WINDOW);
    const [{ sources, learned, taken }] = pairs as [(typeof pairs)[number]];
    const matched = { ...compareSources(sources), learned };
    for (const pair of taken.slice(0, 50)) {
      const probability = learned.probability[pair]!;
      const sum = waterfall(matched, pair).reduce((total, { logOdds }) => total + logOdds, 0);
      expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(probability, 9);
    }
  });

  test('a source without counts of killed or kinds is compared by place and time alone', async () => {
    const [first, second] = trial(3);
    const bare = { ...second, deaths: second.deaths.map(() => Number.NaN), categories: new Map() };
    const groups = await namesOf([first, bare], WINDOW);
    const right = groups.filter(
      (names) => names.split(' ')[0]!.slice(6) === names.split(' ')[1]!.slice(7),
    );
    expect(right.length / groups.length).toBeGreaterThan(0.8);
  });

  test('no records, no groups', async () => {
    const empty = trialTable('empty', []);
    expect(await namesOf([empty, trial(1)[0]], WINDOW)).toEqual([]);
  });

  test('a taxonomy lets words of different sources agree', async () => {
    const tax = (source: string, word: string): EventTable => ({
      ...trialTable(source, [
        {
          id: '1',
          day: 5,
          latitude: 33,
          longitude: 44,
          deaths: 3,
          type: word,
          placePrecision: '1',
        },
      ]),
      categories: new Map([['type', categoryOf([word])]]),
    });
    const sources = [tax('one', 'Battle'), tax('two', 'Armed clash')];
    const taxonomy = new Map([
      ['one', new Map([['Battle', ['battle', 'violence']]])],
      ['two', new Map([['Armed clash', ['clash', 'violence']]])],
    ]);
    const meltt = {
      days: 1,
      km: 5,
      mode: 'meltt',
      taxonomies: new Map([['type', taxonomy]]),
    } as const;
    expect(await namesOf(sources, meltt)).toEqual(['one:1 two:1']);
    const apart = new Map([...taxonomy, ['two', new Map([['Armed clash', ['clash', 'other']]])]]);
    // Words with nothing in common at all are not compared; with one shared elsewhere, they disagree.
    const withShared = [
      {
        ...sources[0]!,
        categories: new Map([['type', { codes: Int32Array.of(0), words: ['Battle', 'Shared'] }]]),
      },
      {
        ...sources[1]!,
        categories: new Map([
          ['type', { codes: Int32Array.of(0), words: ['Armed clash', 'Shared'] }],
        ]),
      },
    ];
    for (const ofSource of apart.values()) ofSource.set('Shared', ['shared', 'shared']);
    expect(await namesOf(withShared, { ...meltt, taxonomies: new Map([['type', apart]]) })).toEqual(
      [],
    );
  });
});
