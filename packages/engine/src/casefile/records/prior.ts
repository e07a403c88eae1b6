import * as z from 'zod';
import * as p from '../primitives.ts';

/** What a prior was learned from, where event data told it. */
export const learnedFrom = z
  .strictObject({
    file: p.phrase.describe('the name of the file of known answers'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'a SHA-256 has 64 digits from 0 to 9 and a to f')
      .describe('the hash of its bytes'),
    release: p.phrase.describe('the data set and its release'),
    split: p.prose.describe('which records it learned from, and which it was asked about'),
  })
  .describe('what event data a prior was learned from');

/** How a state may control a group before any report is read. */
export const controlSchema = z
  .strictObject({
    sponsor: p.identifier.describe('the state, or an organ of it'),
    proxy: p.identifier.describe('the group; a tie between the two must be on record'),
    prior: z
      .strictObject({
        weights: z
          .strictObject({
            unrelated: p.probability.describe('the state has no hold on the group'),
            orchestrated: p.probability.describe('it enables the group and leaves it its own will'),
            delegated: p.probability.describe('it sets the group tasks'),
            organ: p.probability.describe('it runs the group as a unit of its own'),
          })
          .describe('a probability for each; they sum to 1'),
        because: p.prose.describe('why these, and not those of the model'),
        learnedFrom: learnedFrom.optional(),
      })
      .describe('probabilities before any report is read'),
  })
  .describe('How a state may control a group before any report is read.');
