import type { Context } from 'hono';
import { refuse } from './problem-answer.ts';

/** Names the person who asks. Names beyond Latin-1, which is all that a header holds, are percent-encoded. */
export const WHO_HEADER = 'X-Respondeat-Who';

/** Longest name. As long as any name in a case file. */
const LONGEST = 300;

/** Who asks: whom the request names, or else whoever is at the desk. */
export function whoIn(request: Context['req'], atDesk: string): string {
  const given = request.header(WHO_HEADER)?.trim();
  if (given === undefined || given === '') return atDesk;
  const who = decoded(given);
  if (who === '') return atDesk;
  if (!isName(who))
    throw refuse(400, {
      code: 'request.who',
      because: `the name in ${WHO_HEADER} is longer than ${LONGEST} characters, or cannot be printed`,
      try: 'send the name of one person, percent-encoded where it is not in Latin letters',
    });
  return who;
}

/** Whether a text can be the name of a person in the history. */
export function isName(text: string): boolean {
  return text !== '' && text.length <= LONGEST && !/\p{Cc}/u.test(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text;
  }
}
