import type { Problem } from '../../vocabulary/index.ts';
import type { Actor, CaseFile } from '../case-file.ts';

/** People are named only on a recorded ground and otherwise appear by role; every other actor has a name. */
export function checkPeople(caseFile: CaseFile): Problem[] {
  return caseFile.actors.flatMap((actor, index) =>
    actor.kind === 'person'
      ? checkPerson(actor, `actors/${index}`)
      : checkNamed(actor, `actors/${index}`),
  );
}

function checkPerson(person: Actor, path: string): Problem[] {
  if (person.name !== undefined && person.ground === undefined) {
    return [
      {
        code: 'person.named-without-ground',
        path: `${path}/name`,
        because: `\`${person.id}\` is a person with a name, and no ground for naming is recorded`,
        try: 'give `ground` (public-office, public-command, public-conviction, author), or replace the name by `role`',
      },
    ];
  }
  if (person.name === undefined && person.role === undefined) {
    return [
      {
        code: 'person.without-role',
        path,
        because: `\`${person.id}\` is a person with neither a name nor a role`,
        try: 'give `role`: "a second victim, 31"',
      },
    ];
  }
  return [];
}

function checkNamed(actor: Actor, path: string): Problem[] {
  if (actor.name !== undefined) return [];
  return [
    {
      code: 'actor.without-name',
      path,
      because: `\`${actor.id}\` has no name; only people may appear by role`,
      try: 'give `name: {en: …}`',
    },
  ];
}
