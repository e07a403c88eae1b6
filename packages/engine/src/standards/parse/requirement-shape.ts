import * as z from 'zod';
import type { Formula } from '../../vocabulary/index.ts';
import type { Element, Requirement } from '../standard.ts';
import type { References } from './references.ts';
import { elementPeriod, fail, partName, text } from './words.ts';

/** Keys of an element, and of the formulas and groups around it. */
export const REQUIREMENT_KEYS = [
  'element',
  'asks',
  'finding',
  'all',
  'any',
  'not',
  'not-enough',
  'not-needed',
  'seldom-seen',
  'in-force',
  'cite',
];

/** What must be proven: named elements, joined by `all` and `any`. */
export function requirementShape(references: References): z.ZodType<Requirement> {
  const element = elementShape(references);
  const requirement: z.ZodType<Requirement> = z.lazy(() =>
    z.union([
      element,
      z.strictObject({ all: z.array(requirement).min(1) }),
      z.strictObject({ any: z.array(requirement).min(1) }),
    ]),
  );
  return requirement;
}

interface FormulaKeys {
  readonly finding?: string | undefined;
  readonly all?: readonly Formula[] | undefined;
  readonly any?: readonly Formula[] | undefined;
  readonly not?: Formula | undefined;
}

/** An element carries its formula among its own keys, as a lawyer would write it. */
function elementShape({ finding, formula, citation }: References): z.ZodType<Element> {
  return z
    .strictObject({
      element: partName,
      asks: text,
      finding: finding.optional(),
      all: z.array(formula).min(1).optional(),
      any: z.array(formula).min(1).optional(),
      not: formula.optional(),
      'not-enough': z.array(finding).min(1).optional(),
      'not-needed': z.array(finding).min(1).optional(),
      'seldom-seen': text.optional(),
      'in-force': z.array(elementPeriod).min(1).optional(),
      cite: z.array(citation).min(1),
    })
    .superRefine((written, context) => {
      const count = formulasIn(written).length;
      if (count === 1) return;
      fail(context, {
        code: 'standard.not-one-formula',
        because: `the element \`${written.element}\` has ${count} of finding, all, any and not`,
        try: 'give exactly one of them',
      });
    })
    .transform(
      (written): Element => ({
        element: written.element,
        asks: written.asks,
        formula: formulasIn(written)[0]!,
        notEnough: written['not-enough'] ?? [],
        notNeeded: written['not-needed'] ?? [],
        seldomSeen: written['seldom-seen'],
        inForce: written['in-force'] ?? [],
        cite: written.cite,
      }),
    );
}

function formulasIn({ finding, all, any, not }: FormulaKeys): readonly Formula[] {
  return [
    ...(finding === undefined ? [] : [{ finding }]),
    ...(all === undefined ? [] : [{ all }]),
    ...(any === undefined ? [] : [{ any }]),
    ...(not === undefined ? [] : [{ not }]),
  ];
}
