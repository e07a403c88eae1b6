import * as z from 'zod';
import { type Kinds, oneOf } from '../kinds.ts';
import * as p from '../primitives.ts';

/** Who says something: its kind, its reliability and why, what it wants, and on whom it draws. */
export function sourceSchema(kinds: Kinds) {
  return z
    .strictObject({
      id: p.ownId,
      name: p.phrase.describe('who, in words'),
      kind: oneOf(kinds, 'source'),
      actor: p.identifier.describe('the actor that speaks through this source').optional(),
      country: p.phrase.describe('the country it speaks from').optional(),
      reliability: p.reliability,
      because: p.prose.describe('why this grade'),
      interests: p.prose.describe('what it may want to be believed').optional(),
      drawsOn: z
        .array(p.identifier)
        .describe('sources whose reporting this one is known to repeat')
        .optional(),
      marking: p.marking.optional(),
    })
    .describe('Who says something.');
}

/** An unpublished thing that several reports retell. */
export const originSchema = z
  .strictObject({
    id: p.ownId,
    what: p.prose.describe('what several reports retell: a leak, a briefing'),
    reliability: p.reliability,
    because: p.prose.describe('why this grade'),
  })
  .describe('Something unpublished that several reports retell, so that it is counted once.');
