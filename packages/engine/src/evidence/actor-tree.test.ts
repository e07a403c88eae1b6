import { expect, test } from 'vitest';
import { draftActor, draftCase } from '../../../../test/small-cases/draft-case.ts';
import { kinds } from '../../../../test/small-cases/shipped-model.ts';
import { actorTree, answersAsState } from './actor-tree.ts';

const ACTORS = [
  draftActor('state', { kind: 'state' }),
  draftActor('ministry', { kind: 'organ', partOf: 'state' }),
  draftActor('office', { kind: 'organ', partOf: 'ministry' }),
  draftActor('host', { kind: 'host-government' }),
  draftActor('allies', { kind: 'coalition' }),
  draftActor('group', { kind: 'armed-group' }),
  draftActor('wing', { kind: 'organ', partOf: 'group' }),
  draftActor('commander', { kind: 'person', partOf: 'group' }),
  draftActor('company', { kind: 'body' }),
];

const tree = actorTree({ ...draftCase(), actors: ACTORS });

test.each(['state', 'ministry', 'office', 'host', 'allies'])('%s answers as a state does', (id) => {
  expect(answersAsState(id, tree, kinds)).toBe(true);
});

test.each(['group', 'wing', 'commander', 'company'])('%s does not', (id) => {
  expect(answersAsState(id, tree, kinds)).toBe(false);
});
