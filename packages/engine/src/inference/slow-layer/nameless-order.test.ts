import { expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftJudgement,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
import { namelessOrder } from './nameless-order.ts';

/** Two groups of which something is said of the first alone. */
type Told = (first: string, second: string) => Partial<CaseFile>;

const order = (told: Told, first: string, second: string) =>
  namelessOrder(
    weighed(
      draftCase({
        sponsors: ['sponsor', 'neighbour'],
        actors: [
          draftActor('sponsor', { kind: 'state' }),
          draftActor('neighbour', { kind: 'state' }),
          draftActor(second),
          draftActor(first),
        ],
        incidents: [draftIncident('attack', [first, second])],
        ...told(first, second),
      }),
    ),
  );

const named = (group: string) => ({ perpetrator: [group], incident: 'attack' });

test.each<[string, Told]>([
  ['a report', (first) => ({ reports: [draftReport('report', named(first))] })],
  [
    'the ids of reports',
    (first, second) => ({
      reports: [draftReport('one', named(second)), draftReport('two', named(first))],
    }),
  ],
  [
    'a claim',
    (first) => ({
      reports: [draftReport('claim', { claim: 'own-name', by: first, incident: 'attack' })],
    }),
  ],
  [
    'a judgement',
    (first) => ({ judgements: [draftJudgement('view', { [first]: 'more-likely' })] }),
  ],
  ['a tie', (first) => ({ ties: [draftTie(`sponsor arms ${first}`, { id: 'tie' })] })],
  [
    'the ids of ties',
    (first, second) => ({
      ties: [
        draftTie(`sponsor arms ${second}`, { id: 'tie-one' }),
        draftTie(`sponsor arms ${first}`, { id: 'tie-two' }),
      ],
    }),
  ],
  [
    'a prior',
    (first, second) => ({
      incidents: [
        draftIncident('attack', [first, second], {
          perpetrators: {
            candidates: [first, second],
            prior: { weights: { [first]: 0.5, [second]: 0.3, other: 0.2 }, because: 'drawn' },
          },
        }),
      ],
    }),
  ],
])('groups are told apart by %s and by no name', (_, told) => {
  const places = [
    ['anna', 'zoe'],
    ['zoe', 'anna'],
  ].map(([first, second]) => {
    const [incident] = order(told, first!, second!).incidents;
    expect([...incident!.prior.keys()]).toEqual([...incident!.candidates, 'other']);
    return incident!.candidates.indexOf(first!);
  });
  expect(places[0]).toBe(places[1]);
});

test('pairs and states stand by what is recorded of them, and evidence by its id', () => {
  const told: Told = (first, second) => ({
    ties: [
      draftTie(`sponsor arms ${first}`, { id: 'b' }),
      draftTie(`sponsor arms ${second}`, { id: 'c' }),
      draftTie(`neighbour arms ${second}`, { id: 'a' }),
    ],
    reports: ['d', 'c', 'e'].map((id, nth) =>
      draftReport(id, named(first), { date: `2020-06-0${nth + 1}` }),
    ),
  });
  const evidence = order(told, 'anna', 'zoe');
  expect(evidence.items.map(({ id }) => id)).toEqual(['c', 'd', 'e']);
  // The neighbour has the tie `a`; the sponsor `b` and `c`.
  expect(evidence.states).toEqual(['neighbour', 'sponsor']);
  expect(evidence.tied.map(({ state, group }) => `${state} ${group}`)).toEqual([
    'neighbour zoe',
    'sponsor zoe',
    'sponsor anna',
  ]);
});

test.each([
  ['sponsor', 'neighbour'],
  ['neighbour', 'sponsor'],
])('states are told apart by a report and by no name: of %s', (state) => {
  const evidence = order(
    () => ({ reports: [draftReport('report', { part: 'direction', state, incident: 'attack' })] }),
    'anna',
    'zoe',
  );
  expect(evidence.states.indexOf(state)).toBe(1);
});

test('nothing is lost by the order', () => {
  const told: Told = (first) => ({
    ties: [draftTie(`sponsor arms ${first}`)],
    reports: [draftReport('report', named(first))],
  });
  const { incidents } = order(told, 'anna', 'zoe');
  expect([...incidents[0]!.candidates].sort()).toEqual(['anna', 'zoe']);
  expect(incidents[0]!.prior.get('anna')).toBeCloseTo(0.375, 12);
  expect(incidents[0]!.prior.get('other')).toBeCloseTo(0.25, 12);
});
