import * as z from 'zod';
import { isPartialDate, MARKINGS } from '../vocabulary/index.ts';

/** Letters, digits and hyphens, beginning with a letter: safe in file names, addresses and diffs. */
export const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(80)
  .meta({ description: 'lower-case letters, digits and single hyphens, beginning with a letter' });

export const partialDate = z
  .string()
  .refine(isPartialDate, { params: { code: 'date.invalid' } })
  .meta({
    description: 'a date known to the year, the month or the day: 1983, 1983-10, 1983-10-23',
  });

export const probability = z
  .number()
  .min(0)
  .max(1)
  .meta({ description: 'a probability from 0 to 1' });

export const marking = z.enum(MARKINGS).meta({ description: 'Traffic Light Protocol 2.0' });

export const verification = z.enum(['verified', 'secondary', 'unverified']).meta({
  description:
    'verified: the primary text was read; secondary: a source that relays it; unverified: general knowledge',
});

const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** A name in one or more languages, each in its own script: `{en: …, ar: …, fa: …}`. */
export const names = z
  .record(languageTag, z.string().min(1).max(300))
  .refine((name) => Object.keys(name).length > 0, { params: { code: 'name.empty' } })
  .meta({ description: 'a name by language tag; each script is kept as written' });

export const prose = z.string().min(1).max(5_000);

/** Where something can be read: an address, or a plain citation. */
export const reference = z.string().min(1).max(1_000);
