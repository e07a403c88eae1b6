import { type CaseFile, incidentsAsked, nearestName, statesAsked } from '@respondeat/engine';
import { Refusal } from './problem-answer.ts';

/** The incident and the state that are asked about, or the first of the case. */
export function placeIn(
  caseFile: CaseFile,
  { incident, state }: { incident?: string | undefined; state?: string | undefined },
) {
  return {
    incident: oneOf(incidentsAsked(caseFile), incident, 'incident'),
    state: oneOf(statesAsked(caseFile), state, 'state'),
  };
}

/** The attacks that a dossier is to tell whole, given by id with commas between them; undefined where none is given. */
export function attacksIn(
  caseFile: CaseFile,
  asked: string | undefined,
): readonly string[] | undefined {
  const known = incidentsAsked(caseFile);
  return asked?.split(',').map((incident) => oneOf(known, incident, 'incident'));
}

function oneOf(known: readonly string[], asked: string | undefined, path: string): string {
  if (asked === undefined || known.includes(asked)) return asked ?? (known[0] as string);
  const near = nearestName(asked, new Set(known)) ?? known[0];
  throw new Refusal(422, [
    {
      code: 'question.unknown',
      path,
      because: `the case does not ask about \`${asked}\``,
      try: `ask about \`${near}\`, or leave it out`,
    },
  ]);
}
