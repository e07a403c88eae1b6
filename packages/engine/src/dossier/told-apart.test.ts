import { expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftReport,
  draftTie,
} from '../../../../test/small-cases/draft-case.ts';
import type { Proposition } from '../casefile/index.ts';
import { toldApart } from './told-apart.ts';

const ACTORS = [
  draftActor('sponsor', { kind: 'state' }),
  draftActor('neighbour', { kind: 'state' }),
  draftActor('group'),
  draftActor('rival'),
];
const TIES = [
  draftTie('sponsor finances group'),
  draftTie('sponsor finances rival'),
  draftTie('neighbour finances group'),
  draftTie('sponsor arms group'),
];

function apart(...abouts: readonly Proposition[]) {
  const reports = abouts.map((about, index) => ({
    ...draftReport(`r${index}`, about),
    says: 'They are on the payroll.',
  }));
  return [...toldApart(reports, draftCase({ actors: ACTORS, ties: TIES, reports })).values()];
}

test('one sentence about several groups is told apart by the group', () => {
  const [first, second] = TIES.map(({ id }) => ({ tie: id }));
  expect(apart(first!, second!)).toEqual(['group', 'rival']);
  expect(
    apart(
      { finding: 'rel.financed', state: 'sponsor', group: 'group' },
      { finding: 'rel.financed', state: 'sponsor', group: 'rival' },
    ),
  ).toEqual(['group', 'rival']);
});

test('the state is named where the group alone does not tell them apart, then the tie', () => {
  const [ofSponsor, , ofNeighbour, arms] = TIES.map(({ id }) => ({ tie: id }));
  expect(apart(ofSponsor!, ofNeighbour!)).toEqual(['sponsor and group', 'neighbour and group']);
  expect(apart(ofSponsor!, arms!)).toEqual([
    'sponsor and group, finances',
    'sponsor and group, arms',
  ]);
});

test('what is said once, or by another source, stays as it is', () => {
  expect(apart({ tie: TIES[0]!.id })).toEqual([]);
});
