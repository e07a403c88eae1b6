import { expect, test } from 'vitest';
import { draftActor, draftCase } from '../../../../test/small-cases/draft-case.ts';
import { questionIn } from './part-question.ts';

const FLAGS = { atLeast: 'support', costs: '4:1', seed: '1' };

test('the part that is asked is that of a state, also where the case names an organ of it', () => {
  const caseFile = draftCase({
    sponsors: ['service', 'other-state'],
    actors: [
      draftActor('state', { kind: 'state' }),
      draftActor('other-state', { kind: 'state' }),
      draftActor('service', { kind: 'organ', partOf: 'state' }),
    ],
  });
  expect(questionIn(caseFile, FLAGS)).toEqual({
    incident: 'attack',
    state: 'state',
    atLeast: 'support',
  });
  expect(questionIn(caseFile, { ...FLAGS, state: 'other-state' }).state).toBe('other-state');
  expect(() => questionIn(caseFile, { ...FLAGS, state: 'nobody' })).toThrow(
    '--state nobody: this case asks about state, other-state',
  );
});
