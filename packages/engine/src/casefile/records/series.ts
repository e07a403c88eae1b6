import * as z from 'zod';
import * as p from '../primitives.ts';

/** Fewest days from which anything is fitted. Declared: two weeks before and two after. */
export const FEWEST_DAYS = 28;
/** Most days of a series. Declared: a century. */
export const MOST_DAYS = 36_525;

/** Most attacks of one day. Declared: five digits, as a table of dated events has them. */
const MOST_ON_A_DAY = 99_999;
/** Most series of one case. Declared: each is fitted anew for every dossier, which takes a fifth of a second. */
const MOST_SERIES = 5;

const attacks = z
  .strictObject({
    date: p.partialDate.describe('a day; a month or a year where the day is not known'),
    count: z.number().int().min(1).max(MOST_ON_A_DAY).describe('how many'),
  })
  .describe('How many attacks a day saw.');

const answer = z
  .strictObject({
    date: p.partialDate,
    what: p.phrase.describe('what was done, in a few words'),
  })
  .describe('A response on its day.');

const series = z
  .strictObject({
    id: p.ownId,
    title: p.phrase.describe('what the series is of'),
    by: p.phrase.describe('who counted'),
    counted: p.prose.describe('what counts as an attack, and what was left out'),
    reference: p.reference.describe('where it can be read').optional(),
    verification: p.verification,
    marking: p.marking.optional(),
    from: p.partialDate.describe('the first day that was looked at'),
    to: p.partialDate.describe('the last day that was looked at'),
    attacks: z
      .array(attacks)
      .min(1)
      .max(MOST_DAYS)
      .describe('days with attacks; every other day of the period had none'),
    responses: z
      .array(answer)
      .max(MOST_DAYS)
      .describe('responses of one kind, whose days the attacks are held against')
      .optional(),
  })
  .describe('A series of attacks that stands beside the case. It carries no weight.');

/** The series of attacks of a case. */
export const seriesListSchema = z.array(series).max(MOST_SERIES);
