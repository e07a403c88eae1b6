import * as z from 'zod';
import { CERTAIN, EXCLUDED, type Interval } from '../../vocabulary/index.ts';
import { type Example, VERDICTS } from '../standard.ts';
import type { References } from './references.ts';
import { dottedId, fail, partialDate, text } from './words.ts';

/** Keys of an example, to suggest for one that is misspelt. */
export const EXAMPLE_KEYS = [
  'name',
  'as-of',
  'given',
  'verdicts',
  'expect',
  'missing',
  'idle-on-purpose',
];

const probability = z.number().min(0).max(1);

/** `yes`, `no`, or the lower and upper end of a probability. What is not given is unknown. */
const bounds: z.ZodType<Interval> = z.union([
  z.enum(['yes', 'no']).transform((word) => (word === 'yes' ? CERTAIN : EXCLUDED)),
  z
    .tuple([probability, probability])
    .transform(([lower, upper]): Interval => ({ lower, upper }))
    .superRefine(({ lower, upper }, context) => {
      if (lower <= upper) return;
      fail(context, {
        code: 'number.out-of-range',
        because: `the lower end ${lower} lies above the upper end ${upper}`,
        try: 'write the lower end first',
      });
    }),
]);

/** A worked example of a standard. */
export function exampleShape({ finding }: References): z.ZodType<Example> {
  return z
    .strictObject({
      name: text,
      'as-of': partialDate.optional(),
      given: z.record(finding, bounds),
      verdicts: z.record(dottedId, z.enum(VERDICTS)).optional(),
      expect: z.enum(VERDICTS),
      missing: z.array(finding).optional(),
      'idle-on-purpose': z.record(finding, text).optional(),
    })
    .transform(
      (written): Example => ({
        name: written.name,
        asOf: written['as-of'],
        given: new Map(Object.entries(written.given)),
        verdicts: new Map(Object.entries(written.verdicts ?? {})),
        expect: written.expect,
        missing: written.missing,
        idleOnPurpose: new Map(Object.entries(written['idle-on-purpose'] ?? {})),
      }),
    );
}
