import * as z from 'zod';
import { isPartialDate, nearestName, surelyBefore } from '../../vocabulary/index.ts';
import type { Verification } from '../authority.ts';
import type { Period } from '../period.ts';
import type { CheckFailure } from './schema-problems.ts';

/** A sentence or two. Declared limit: what one reads at a glance beside a result. */
export const text = z.string().trim().min(1).max(2_000);

/** The name of a part of a standard: lower-case words joined by hyphens. */
export const partName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** An id such as `icj.effective_control` or `us.fsia_1605A`. */
export const dottedId = z.string().regex(/^[a-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*$/);

/** The id of a record that must exist elsewhere. `because` goes before the id that does not, `try` is for one that resembles none. */
export function idAmong(
  known: Iterable<string>,
  unknown: { readonly code: CheckFailure['code'] } & Pick<CheckFailure, 'because' | 'try'>,
) {
  const names = new Set(known);
  return z.string().superRefine((written, context) => {
    if (names.has(written)) return;
    const near = nearestName(written, names);
    fail(context, {
      code: unknown.code,
      because: `${unknown.because} \`${written}\``,
      try: near === undefined ? unknown.try : `write \`${near}\``,
    });
  });
}

/** Reports a failed check of our own, at a place inside what is being checked. */
export function fail(
  context: z.core.$RefinementCtx,
  failure: CheckFailure,
  path: readonly PropertyKey[] = [],
): void {
  context.addIssue({ code: 'custom', path: [...path], params: { ...failure } });
}

function checkDate(written: string, context: z.core.$RefinementCtx): void {
  if (isPartialDate(written)) return;
  fail(context, {
    code: 'date.invalid',
    because: `\`${written}\` is not a date that the calendar has`,
    try: "write '2024-03-08', or '2024-03' or '2024' where no more is known",
  });
}

/** A date known to the year, the month or the day. */
export const partialDate = z.string().superRefine(checkDate);

/** Begins a rule that was never enacted: courts found it to exist. */
const CUSTOM = 'custom';

/** When a standard was law: from a date, or `from: custom`. */
export const standardPeriod = z
  .strictObject({
    from: z.string().superRefine((written, context) => {
      if (written !== CUSTOM) checkDate(written, context);
    }),
    to: partialDate.optional(),
  })
  .transform(({ from, to }): Period => ({ from: from === CUSTOM ? undefined : from, to }))
  .superRefine(checkOrder);

/** When an element was asked for, within the life of its standard. */
export const elementPeriod = z
  .strictObject({ from: partialDate.optional(), to: partialDate.optional() })
  .transform(({ from, to }): Period => ({ from, to }))
  .superRefine(checkOrder);

function checkOrder({ from, to }: Period, context: z.core.$RefinementCtx): void {
  if (from === undefined || to === undefined || !surelyBefore(to, from)) return;
  fail(context, {
    code: 'standard.ends-before-it-begins',
    because: `the period begins in ${from} and ends in ${to}`,
    try: 'swap the two dates',
  });
}

/** The keys that say how far a record was checked; to be spread into the record's own. */
export const verificationKeys = {
  verification: z.enum(['unverified', 'secondary', 'verified']),
  where: text.optional(),
  by: text.optional(),
  on: partialDate.optional(),
};

interface VerificationKeys {
  readonly verification: Verification['status'];
  readonly where?: string | undefined;
  readonly by?: string | undefined;
  readonly on?: string | undefined;
}

/** Each mark needs its ground: a secondary one the source that relays, a verified one who read the text and when. */
export function checkVerification(record: VerificationKeys, context: z.core.$RefinementCtx): void {
  const needed = { unverified: [], secondary: ['where'], verified: ['by', 'on'] } as const;
  for (const key of needed[record.verification]) {
    if (record[key] !== undefined) continue;
    fail(
      context,
      {
        code: 'schema.missing',
        because: `a mark \`${record.verification}\` needs \`${key}\``,
        try: `add \`${key}\`, or mark the record unverified`,
      },
      [key],
    );
  }
}

/** The mark of a record that {@link checkVerification} let pass. */
export function verificationOf({ verification, where, by, on }: VerificationKeys): Verification {
  if (verification === 'secondary') return { status: verification, where: where! };
  if (verification === 'verified') return { status: verification, by: by!, on: on! };
  return { status: verification };
}
