import * as z from 'zod';
import { isPartialDate, MARKINGS, PARTIAL_DATE } from '../vocabulary/index.ts';

/** Safe in file names, addresses and diffs. */
export const identifier = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'an id has lower-case letters a–z, digits and single hyphens, and begins with a letter',
  )
  .max(80)
  .meta({
    id: 'id',
    description: 'lower-case letters, digits and single hyphens, beginning with a letter',
  });

/** The id of a record itself. */
export const ownId = identifier.describe('names it; unique in its list');

/** A date as precise as it is known. The pattern is for editors; the calendar is asked here. */
export const partialDate = z
  .string()
  .refine(isPartialDate, { params: { code: 'date.invalid' } })
  .meta({
    id: 'date',
    description: 'a date known to the year, the month or the day: "1983", 1983-10, 1983-10-23',
    pattern: PARTIAL_DATE.source,
  });

/** From 0 to 1. */
export const probability = z
  .number()
  .min(0)
  .max(1)
  .meta({ id: 'probability', description: 'a probability' });

/** One of {@link MARKINGS}. */
export const marking = z.enum(MARKINGS).meta({
  id: 'marking',
  description: 'who may see it: Traffic Light Protocol 2.0',
});

/** How far somebody has checked what is written. */
export const verification = z.enum(['verified', 'secondary', 'unverified']).meta({
  id: 'verification',
  description:
    'verified: the primary text was read; secondary: a source that relays it was; unverified: general knowledge',
});

/** Reliability of a source by the Admiralty scale. F is not the worst but the unknown. */
export const reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F']).meta({
  id: 'reliability',
  description:
    'Admiralty grade of a source: A completely reliable … E unreliable; F cannot be judged, which is not bad',
});

const languageTag = z
  .string()
  .regex(
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    'a language is given by its tag, such as en, ar, fa or zh-Hans',
  );

/** A name in one or more languages, each in its own script. */
export const names = z
  .record(languageTag, z.string().min(1).max(300))
  .refine((name) => Object.keys(name).length > 0, { params: { code: 'name.empty' } })
  .meta({
    id: 'names',
    description: 'a name by language tag, each script as it is written: {en: …, ar: …, fa: …}',
  });

/** Some words: a name, a role. */
export const phrase = z
  .string()
  .min(1)
  .max(300)
  .meta({ id: 'phrase', description: 'text of at most 300 characters' });

/** Sentences. Longer texts belong in files beside the case. */
export const prose = z
  .string()
  .min(1)
  .max(5_000)
  .meta({ id: 'text', description: 'text of at most 5,000 characters' });

/** What fits nowhere else. */
export const note = prose.describe('anything else; it carries no weight');

/** Where something can be read. */
export const reference = z
  .string()
  .min(1)
  .max(1_000)
  .meta({ id: 'reference', description: 'an address, or a citation' });
