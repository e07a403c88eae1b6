import { expect, test } from 'vitest';
import { draftActor, draftCase, draftTie } from '../../../../../test/small-cases/draft-case.ts';
import type { CaseFile } from '../case-file.ts';
import { checkControls } from './controls.ts';

type Control = NonNullable<CaseFile['controls']>[number];

function control(sponsor: string, unrelated = 0.4): Control {
  const weights = { unrelated, orchestrated: 0.3, delegated: 0.2, organ: 0.1 };
  return { sponsor, proxy: 'group', prior: { weights, because: 'event data' } };
}

function codesOf(...controls: Control[]) {
  const actors = [
    draftActor('sponsor', { kind: 'state' }),
    draftActor('guard', { kind: 'organ', partOf: 'sponsor' }),
    draftActor('neighbour', { kind: 'state' }),
    draftActor('group'),
    draftActor('rival'),
  ];
  const parts = { actors, controls, ties: [draftTie('guard arms group')] };
  return checkControls(draftCase(parts)).map(({ code, path }) => [code, path]);
}

test('a state may have a prior of a group that its organ is tied to', () => {
  expect(codesOf(control('sponsor'))).toEqual([]);
  expect(codesOf(control('guard'))).toEqual([]);
});

test('weights that do not sum to one are told', () => {
  expect(codesOf(control('sponsor', 0.5))).toEqual([['prior.sum', 'controls/0/prior/weights']]);
});

test('a state and its organ are one sponsor, with one prior', () => {
  expect(codesOf(control('sponsor'), control('guard'))).toEqual([
    ['control.twice', 'controls/1/proxy'],
  ]);
});

test('of an actor that does not exist nothing more is told', () => {
  expect(codesOf(control('nobody'))).toEqual([]);
});

test('a pair without a tie on record cannot have one', () => {
  expect(codesOf(control('neighbour'))).toEqual([['control.no-tie', 'controls/0/proxy']]);
});
