import * as z from 'zod';
import {
  ACCEPTANCES,
  ADMISSIONS,
  ASKED_OF,
  type Exception,
  FAMILIES,
  type Gate,
  STANCES,
  type Standard,
  type Standing,
} from '../standard.ts';
import { EXAMPLE_KEYS, exampleShape } from './example-shape.ts';
import { checkPassage, type KnownRecords, type References, referencesTo } from './references.ts';
import { REQUIREMENT_KEYS, requirementShape } from './requirement-shape.ts';
import { dottedId, partName, standardPeriod, text } from './words.ts';

/** Most exceptions of one standard. Declared: each one left unsettled doubles the readings of a record. */
const MOST_EXCEPTIONS = 8;

const headShape = {
  standard: dottedId,
  edition: z.number().int().min(1),
  title: text,
  question: text,
  family: z.enum(FAMILIES),
  'asked-of': z.enum(ASKED_OF),
  acceptance: z.enum(ACCEPTANCES),
  forum: partName,
  admits: z.enum(ADMISSIONS),
  decides: text,
  consequence: text,
  'responsible-for': text,
  'in-force': standardPeriod,
  difficulty: text.optional(),
};

const KEYS_OF_THE_HEAD = [...Object.keys(headShape), ...'from to standing says by note'.split(' ')];

/** Every key of a standard's file, to suggest for one that is misspelt. */
export const STANDARD_KEYS = [
  ...KEYS_OF_THE_HEAD,
  ...'proof level over applies asks when presumed otherwise cite requires-met require'.split(' '),
  ...'exceptions exception effect conclude prove elements yields-to prevails-over'.split(' '),
  ...'presumptions because not-formalised authorities source at examples'.split(' '),
  ...REQUIREMENT_KEYS,
  ...EXAMPLE_KEYS,
];

/** The shape of a standard's file, for a library that knows these findings, levels and authorities. */
export function standardShape(known: KnownRecords): z.ZodType<Standard> {
  const references = referencesTo(known);
  const { level, citation } = references;
  return z
    .strictObject({
      ...headShape,
      proof: z.strictObject({ level, over: z.enum(['elements', 'whole']) }),
      standing: z.array(standingShape(references, known)).optional(),
      applies: gateShape(references).optional(),
      'requires-met': z.array(dottedId).min(1).optional(),
      require: requirementShape(references),
      exceptions: z.array(exceptionShape(references)).max(MOST_EXCEPTIONS).optional(),
      presumptions: z.array(presumptionShape(references)).optional(),
      'not-formalised': z.array(text),
      authorities: z.array(citation).min(1),
      examples: z.array(exampleShape(references)).min(1),
    })
    .transform(
      ({ standard: id, ...written }): Standard => ({
        id,
        edition: written.edition,
        title: written.title,
        question: written.question,
        family: written.family,
        askedOf: written['asked-of'],
        acceptance: written.acceptance,
        forum: written.forum,
        admits: written.admits,
        decides: written.decides,
        consequence: written.consequence,
        responsibleFor: written['responsible-for'],
        inForce: written['in-force'],
        proof: written.proof,
        standing: written.standing ?? [],
        difficulty: written.difficulty,
        applies: written.applies,
        requiresMet: written['requires-met'] ?? [],
        require: written.require,
        exceptions: written.exceptions ?? [],
        presumptions: written.presumptions ?? [],
        notFormalised: written['not-formalised'],
        authorities: written.authorities,
        examples: written.examples,
      }),
    );
}

function standingShape({ authority }: References, { authorities }: KnownRecords) {
  return z
    .strictObject({
      says: z.enum(STANCES),
      by: authority,
      at: text.optional(),
      note: text.optional(),
    })
    .transform(({ says, by, at, note }): Standing => ({ says, by, at, note }))
    .superRefine(({ by: source, at }, context) =>
      checkPassage({ source, at }, authorities, context),
    );
}

function gateShape({ formula, citation }: References) {
  return z
    .strictObject({
      asks: text,
      when: formula,
      presumed: z.enum(['applicable', 'unknown']),
      otherwise: dottedId.optional(),
      cite: z.array(citation).min(1),
    })
    .transform(
      ({ asks, when, presumed, otherwise, cite }): Gate => ({
        asks,
        when,
        presumed,
        otherwise,
        cite,
      }),
    );
}

function exceptionShape({ formula, level, citation }: References) {
  const conclude = z.strictObject({ conclude: z.enum(['met', 'not-met']) });
  const prove = z.strictObject({
    prove: z.strictObject({ elements: z.array(partName).min(1), level }),
  });
  return z
    .strictObject({
      exception: partName,
      asks: text,
      when: formula,
      presumed: z.enum(['absent', 'unknown']),
      effect: z.union([conclude, prove]),
      'yields-to': z.array(partName).min(1).optional(),
      'prevails-over': z.array(partName).min(1).optional(),
      cite: z.array(citation).min(1),
    })
    .transform(
      ({ 'yields-to': yieldsTo, 'prevails-over': prevailsOver, ...written }): Exception => ({
        ...written,
        yieldsTo: yieldsTo ?? [],
        prevailsOver: prevailsOver ?? [],
      }),
    );
}

function presumptionShape({ finding, citation }: References) {
  return z.strictObject({
    finding,
    presumed: z.enum(['established', 'excluded']),
    because: text,
    cite: z.array(citation).min(1),
  });
}
