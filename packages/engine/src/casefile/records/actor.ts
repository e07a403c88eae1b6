import * as z from 'zod';
import { type Kinds, oneOf } from '../kinds.ts';
import * as p from '../primitives.ts';

/** A state, organ, group, front, person or body. People are named only on a ground. */
export function actorSchema(kinds: Kinds) {
  return z
    .strictObject({
      id: p.ownId,
      kind: oneOf(kinds, 'actor'),
      name: p.names.describe('its name; needed for all but people').optional(),
      role: p.phrase
        .describe('instead of a name, for people who are not named: "a second victim, 31"')
        .optional(),
      ground: oneOf(kinds, 'ground').describe('why a person may be named').optional(),
      aliases: z
        .array(p.phrase)
        .describe('other names and abbreviations, and the adjective of a state')
        .optional(),
      partOf: p.identifier
        .describe('the actor that this one is an organ, unit or member of')
        .optional(),
      note: p.note.optional(),
    })
    .describe('A state, organ, group, front, person or body.');
}
