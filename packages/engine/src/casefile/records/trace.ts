import * as z from 'zod';
import { type Kinds, oneOf } from '../kinds.ts';
import * as p from '../primitives.ts';

/** A trace that the act would be expected to leave, and whether it was seen. */
export function traceSchema(kinds: Kinds) {
  return z
    .strictObject({
      id: p.ownId,
      kind: oneOf(kinds, 'trace'),
      what: p.prose.describe('what would be seen'),
      incident: p.identifier.describe('the incident that it would belong to'),
      state: p.identifier.describe('the state whose part it would show'),
      seen: z
        .enum(['yes', 'no', 'not-assessed'])
        .describe('`no` only where somebody looked, or would have told'),
      collected: p.probability
        .describe('chance that the trace, if it exists, would have been collected')
        .optional(),
      because: p.prose.describe('why it is held seen, unseen or not assessed'),
      date: p.partialDate
        .describe('when it was seen, or when the search for it was done')
        .optional(),
      marking: p.marking,
    })
    .describe('A trace to be expected if the state had a part, and whether it was seen.');
}

const step = z.enum(['much-less-likely', 'less-likely', 'even', 'more-likely', 'much-more-likely']);

/** An analyst's comparison of the candidates on one item, signed and dated. */
export const judgementSchema = z
  .strictObject({
    id: p.ownId,
    by: p.phrase.describe('the analyst'),
    date: p.partialDate.describe('the day of the judgement'),
    item: p.prose.describe('what was rated'),
    incident: p.identifier.describe('the incident that the item belongs to'),
    ratings: z
      .record(p.identifier, step)
      .describe(
        'how much more or less to be expected the item is if this candidate (or `other`) did it',
      ),
    because: p.prose.describe('why it was rated so'),
    marking: p.marking,
  })
  .describe("An analyst's comparison of the candidates on one item, where no table fits.");
