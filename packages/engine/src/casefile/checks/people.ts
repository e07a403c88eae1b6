import type { Problem } from '../../vocabulary/index.ts';
import type { Actor, CaseFile } from '../case-file.ts';
import type { CaseVocabulary } from '../case-vocabulary.ts';

/** People are named only on a recorded ground and otherwise appear by role; every other actor has a name. */
export function checkPeople(caseFile: CaseFile, { kinds }: CaseVocabulary): Problem[] {
  const grounds = Object.keys(kinds.ground);
  return caseFile.actors.flatMap((actor, index) => {
    const path = `actors/${index}`;
    const problem =
      actor.kind === 'person' ? faultOfPerson(actor, path, grounds) : faultOfName(actor, path);
    return problem ?? [];
  });
}

function faultOfPerson(
  { id, name, role, ground }: Actor,
  path: string,
  grounds: readonly string[],
): Problem | undefined {
  if (name !== undefined && ground === undefined) {
    return {
      code: 'person.named-without-ground',
      path: `${path}/name`,
      because: `\`${id}\` is a person with a name, and no ground for naming is recorded`,
      try: `give \`ground\`, one of ${grounds.join(', ')}; without one, put a \`role\` in place of the name`,
    };
  }
  if (name !== undefined || role !== undefined) return undefined;
  return {
    code: 'person.without-role',
    path,
    because: `\`${id}\` is a person with neither a name nor a role`,
    try: 'give `role`, such as "a second victim, 31"',
  };
}

function faultOfName({ id, name }: Actor, path: string): Problem | undefined {
  if (name !== undefined) return undefined;
  return {
    code: 'actor.without-name',
    path,
    because: `\`${id}\` has no name; only people may appear by role`,
    try: 'give `name: { en: … }`',
  };
}
