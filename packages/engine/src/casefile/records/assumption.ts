import * as z from 'zod';
import * as p from '../primitives.ts';

/** A number of the model that a case sets otherwise. */
export const assumptionSchema = z
  .strictObject({
    parameter: z
      .string()
      .max(120)
      .regex(
        /^[\w-]+(\.[\w-]+)+$/,
        'a number is named by its path in model/defaults.yaml, parts joined by dots',
      )
      .describe('path of the number in model/defaults.yaml, such as `trace.order.collected`'),
    value: z
      .union([z.number(), z.array(z.number())])
      .describe('the number, or the whole row of numbers'),
    because: p.prose.describe('why this case departs from the default'),
  })
  .describe('A number of the model that this case sets otherwise, with its reason.');
