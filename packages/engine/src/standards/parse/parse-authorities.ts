import * as z from 'zod';
import type { Outcome, Written } from '../../vocabulary/index.ts';
import type { Authority, AuthorityId, Passage } from '../authority.ts';
import { parseList } from './parse-list.ts';
import { checkVerification, partName, text, verificationKeys, verificationOf } from './words.ts';

const passage = z.strictObject({ at: text, says: text.optional(), ...verificationKeys });

const authority = z.strictObject({
  authority: partName,
  cite: text,
  passages: z
    .array(
      passage.superRefine(checkVerification).transform(
        (record): Passage => ({
          at: record.at,
          says: record.says,
          verification: verificationOf(record),
        }),
      ),
    )
    .optional(),
  ...verificationKeys,
});

const item = authority.superRefine(checkVerification).transform(
  (record): Authority => ({
    id: record.authority,
    cite: record.cite,
    verification: verificationOf(record),
    passages: record.passages ?? [],
  }),
);

const KEYS = [...Object.keys(authority.shape), ...Object.keys(passage.shape)];

/** Reads `standards/authorities.yaml`: every authority once, with how far each was checked. */
export function parseAuthorities(written: Written): Outcome<ReadonlyMap<AuthorityId, Authority>> {
  return parseList(written, item, KEYS);
}
