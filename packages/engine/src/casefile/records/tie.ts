import * as z from 'zod';
import { type Kinds, oneOf } from '../kinds.ts';
import * as p from '../primitives.ts';

/** A typed, dated link from a sponsor to a proxy. It is a question; reports about it are the evidence. */
export function tieSchema(kinds: Kinds) {
  return z
    .strictObject({
      id: p.ownId,
      sponsor: p.identifier.describe('the actor that supports, holds or hides'),
      kind: oneOf(kinds, 'tie'),
      proxy: p.identifier.describe('the group supported or held, or the front hidden behind'),
      from: p.partialDate.describe('when it began, as far as known').optional(),
      to: p.partialDate.describe('when it ended; left out where it lasts').optional(),
      note: p.note.optional(),
    })
    .describe('A link from a sponsor to a proxy: a question, on which reports bear.');
}
