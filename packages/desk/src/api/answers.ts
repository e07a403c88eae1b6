import { UNPRINTABLE } from '@respondeat/engine';
import * as z from 'zod';
import type { Answer } from './endpoint.ts';

/** One problem, as a command tells it with `--json`. */
export const problemSchema = z
  .object({
    code: z.string().describe('stable; each has an entry in docs/reference/problems.md'),
    path: z.string().describe('place in what was sent, keys and indices joined by `/`'),
    line: z.number().int().optional().describe('in a text that was sent, from 1'),
    because: z.string(),
    try: z.string(),
  })
  .meta({ id: 'problem' });

/** Problems, as every refusal tells them. */
export const problemsSchema = z
  .object({ problems: z.array(problemSchema) })
  .meta({ id: 'problems' });

/** Id of a case, as in its address. */
export const caseId = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .meta({ description: 'id of a case' });

/** Version of a case. */
export const version = z
  .number()
  .int()
  .min(1)
  .max(2_147_483_647)
  .meta({ description: 'version of a case, from 1' });

/** Not every database keeps what cannot be printed as it is. */
const kept = (text: string) => !UNPRINTABLE.test(text);

/** Why something is changed, for the history. */
export const why = z
  .string()
  .trim()
  .min(1)
  .max(5_000)
  .refine(kept, 'it holds a character that cannot be printed')
  .meta({ description: 'why, for the history' });

/** The name that a file came by. */
export const fileName = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine(kept, 'it holds a character that cannot be printed');

/** A case file; what it holds is checked as a case file in text is, with the same problems. */
export const caseFileOf = z.unknown().meta({ id: 'case-file' });

/** A case in one of its versions. */
export const storedCase = z
  .object({ id: caseId, version, caseFile: caseFileOf })
  .meta({ id: 'stored-case' });

/** Answers that several endpoints give. */
export const ANSWERS = {
  invalid: { description: 'the request has not the form it needs', schema: problemsSchema },
  missing: { description: 'there is nothing of that name', schema: problemsSchema },
  refused: {
    description: 'what was sent has problems; nothing was changed',
    schema: problemsSchema,
  },
  stale: {
    description: 'somebody was faster: the version that stands, and yours; nothing was changed',
    schema: z.object({
      problems: z.array(problemSchema),
      current: storedCase,
      yours: z.unknown(),
    }),
  },
  busy: { description: 'too much waits already', schema: problemsSchema },
} as const satisfies Record<string, Answer>;
