import * as z from 'zod';
import { caseFileSchema } from './case-file.ts';
import type { Kinds } from './kinds.ts';

/** The JSON Schema (2020-12) of a case file, for editors that complete and check while one writes. */
export function caseFileJsonSchema(kinds: Kinds): Record<string, unknown> {
  const schema = z.toJSONSchema(caseFileSchema(kinds), { target: 'draft-2020-12' });
  return { title: 'Respondeat case file', ...schema };
}
