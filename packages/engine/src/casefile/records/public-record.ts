import * as z from 'zod';
import { type Kinds, oneOf } from '../kinds.ts';
import * as p from '../primitives.ts';

/** A public statement of attribution. */
export function declarationSchema(kinds: Kinds) {
  return z
    .strictObject({
      id: p.ownId,
      date: p.partialDate,
      speaker: p.identifier.describe('the actor that made it'),
      to: p.phrase.describe('to whom it was said'),
      words: p.prose.describe('what was said'),
      degree: oneOf(kinds, 'degree').describe('how categorical it is'),
      incident: p.identifier.describe('left out where it speaks of attacks in general').optional(),
      names: z.array(p.identifier).describe('the actors that it holds responsible').optional(),
      disclosed: p.prose.describe('which evidence was shown with it').optional(),
      reference: p.reference.describe('where it can be read').optional(),
      verification: p.verification,
    })
    .describe('A public statement of attribution.');
}

/** A measure taken in answer to an attack. */
export function responseSchema(kinds: Kinds) {
  return z
    .strictObject({
      id: p.ownId,
      date: p.partialDate,
      actor: p.identifier.describe('who took it'),
      measure: oneOf(kinds, 'measure'),
      what: p.prose.describe('what was done'),
      statedBasis: p.prose.describe('the ground in law that was stated').optional(),
      followed: p.prose.describe('what followed in time; not what it caused').optional(),
      reference: p.reference.describe('where it can be read').optional(),
      verification: p.verification,
    })
    .describe('A measure taken in answer.');
}

/** What a court, commission or later study found, beside which the case is read. */
export const laterFindingSchema = z
  .strictObject({
    date: p.partialDate,
    by: p.phrase.describe('who found it'),
    found: p.prose.describe('what was found'),
    reference: p.reference.describe('where it can be read').optional(),
    verification: p.verification,
  })
  .describe('What a court, commission or study found later.');
