import { describe, expect, test } from 'vitest';
import { draftActor, draftCase } from '../../../../../test/small-cases/draft-case.ts';
import { kinds } from '../../../../../test/small-cases/shipped-model.ts';
import type { Actor } from '../case-file.ts';
import { checkPeople } from './people.ts';

const vocabulary = { kinds, findings: new Set<string>() };

function problemsWith(actor: Actor) {
  return checkPeople(draftCase({ actors: [actor] }), vocabulary);
}

describe('a person', () => {
  const person: Actor = { id: 'joe', kind: 'person' };
  const name = { en: 'Joe' };

  test('appears by role', () => {
    expect(problemsWith({ ...person, role: 'a witness' })).toEqual([]);
  });

  test('or by name, on a ground', () => {
    expect(problemsWith({ ...person, name, ground: 'author' })).toEqual([]);
  });

  test('is not named without a ground, though a role is given too', () => {
    expect(problemsWith({ ...person, name, role: 'a witness' })).toMatchObject([
      { code: 'person.named-without-ground', path: 'actors/0/name' },
    ]);
  });

  test('is told every ground that the vocabulary knows', () => {
    const [problem] = problemsWith({ ...person, name });
    for (const ground of Object.keys(kinds.ground)) expect(problem?.try).toContain(ground);
  });

  test('has a name or a role', () => {
    expect(problemsWith({ ...person, ground: 'author' })).toMatchObject([
      { code: 'person.without-role', path: 'actors/0' },
    ]);
  });
});

describe('any other actor', () => {
  test('has a name', () => {
    expect(problemsWith(draftActor('group'))).toEqual([]);
    expect(problemsWith({ id: 'group', kind: 'armed-group', role: 'a group' })).toMatchObject([
      { code: 'actor.without-name', path: 'actors/0' },
    ]);
  });
});
