import * as z from 'zod';
import { type Kinds, oneOf } from '../kinds.ts';
import * as p from '../primitives.ts';
import { learnedFrom } from './prior.ts';

/** Highest count of people or things. Declared: far beyond any attack, so that a slip of the hand shows. */
const MAXIMUM_COUNT = 10_000_000;

const count = z.number().int().min(0).max(MAXIMUM_COUNT);

function harmSchema(kinds: Kinds) {
  return z
    .strictObject({
      kind: oneOf(kinds, 'harm'),
      low: count.describe('the least that any source counts'),
      best: count.describe('the count held to be best, between low and high').optional(),
      high: count.describe('the most that any source counts'),
      asOf: p.partialDate.describe('the day up to which was counted').optional(),
      reports: z.array(p.identifier).describe('the reports that give this count').optional(),
      note: p.note.optional(),
    })
    .describe('A count of people or things harmed, with its bounds.');
}

const place = z
  .strictObject({
    name: p.names.describe('its name, by language'),
    country: p.phrase.describe('the country, by its name'),
    latitude: z.number().min(-90).max(90).describe('degrees north, with longitude').optional(),
    longitude: z.number().min(-180).max(180).describe('degrees east, with latitude').optional(),
    precisionKm: z
      .number()
      .positive()
      .max(5_000)
      .describe('how far off the point may be, in kilometres')
      .optional(),
    verification: p.verification.describe('how the point was verified').optional(),
  })
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    params: { code: 'place.half-a-point' },
  })
  .describe('where it happened');

const prior = z
  .strictObject({
    weights: z
      .record(p.identifier, p.probability)
      .describe('a probability for each candidate and for `other`; they sum to 1'),
    because: p.prose.describe('why the candidates are not held equal before any report is read'),
    learnedFrom: learnedFrom.optional(),
  })
  .describe(
    'probabilities before any report is read, where there is a reason to depart from equal ones',
  );

const perpetrators = z
  .strictObject({
    candidates: z
      .array(p.identifier)
      .min(1)
      .max(12)
      .describe('the actors who may have carried it out; `other` is always among the answers'),
    prior: prior.optional(),
  })
  .describe('who may have carried it out; needed where the incident is under question');

/** One attack: when, where, by which means, with what harm, and who may have carried it out. */
export function incidentSchema(kinds: Kinds) {
  return z
    .strictObject({
      id: p.ownId,
      title: p.prose.describe('a heading'),
      date: p.partialDate.describe('the day it happened, in the time of the place'),
      localTime: p.phrase.describe('the hour, in words').optional(),
      place,
      tactic: oneOf(kinds, 'tactic'),
      means: oneOf(kinds, 'means'),
      target: oneOf(kinds, 'target'),
      victims: z.array(p.identifier).describe('the actors harmed').optional(),
      hosts: z
        .array(p.identifier)
        .describe('the governments on whose territory it happened')
        .optional(),
      harm: z.array(harmSchema(kinds)).describe('counts of harm; `[]` where none is recorded'),
      underQuestion: z.boolean().describe('whether this case asks who carried it out'),
      perpetrators: perpetrators.optional(),
      note: p.note.optional(),
    })
    .describe('One attack.');
}
