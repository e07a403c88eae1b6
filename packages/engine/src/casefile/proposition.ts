import * as z from 'zod';
import { type Kinds, oneOf } from './kinds.ts';
import { identifier } from './primitives.ts';

/** What a report may speak about. Exactly one form; the first key of each names it. */
export function propositionSchema(kinds: Kinds) {
  return z.union([
    z.strictObject({
      perpetrator: z.union([identifier, z.array(identifier).min(1)]),
      incident: identifier,
    }),
    z.strictObject({ tie: identifier }),
    z.strictObject({
      finding: z.string().regex(/^[a-z]+\.[a-z_0-9A-Z]+$/),
      state: identifier,
      incident: identifier.optional(),
      group: identifier.optional(),
    }),
    z.strictObject({
      part: z.enum(['support', 'approval', 'direction']),
      state: identifier,
      incident: identifier,
    }),
    z.strictObject({ claim: oneOf(kinds.claim), by: identifier, incident: identifier }),
    z.strictObject({ harm: identifier }),
    z.strictObject({ context: identifier }),
  ]);
}

/**
 * What a report is about:
 * who carried an incident out (one actor, or one of several); a tie; a finding about a state;
 * that a state's part was at least so much; a claim, denial or praise by an actor;
 * an incident's harm; or its context, which carries no weight.
 */
export type Proposition = z.infer<ReturnType<typeof propositionSchema>>;
