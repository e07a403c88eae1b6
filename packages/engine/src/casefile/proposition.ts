import * as z from 'zod';
import { type Kinds, oneOf } from './kinds.ts';
import { identifier } from './primitives.ts';

const actor = identifier.describe('id of an actor');
const incident = identifier.describe('id of an incident');
const state = identifier.describe('id of a state, or of an organ of one');

const perpetrator = z
  .strictObject({
    perpetrator: z
      .union([actor, z.array(actor).min(1)])
      .describe('id of an actor, or several of whom one did it'),
    incident,
  })
  .describe('This actor, or one of these, carried the incident out.');

const finding = z
  .strictObject({
    finding: z
      .string()
      .regex(
        /^[a-z]+\.[a-z_0-9A-Z]+$/,
        'a finding is named by group and name, such as rel.armed_equipped',
      )
      .describe('one of the ids in vocabulary/findings.yaml'),
    state,
    incident: incident.describe('for a finding about one act').optional(),
    group: actor.describe('for a finding about the relation to a group').optional(),
  })
  .describe('The finding holds of this state.');

const part = z
  .strictObject({ part: z.enum(['support', 'approval', 'direction']), state, incident })
  .describe("The state's part in the incident was at least this.");

/** What a report may speak about. Each form is named by its first key, and exactly one is written. */
export function propositionSchema(kinds: Kinds) {
  return z
    .union([
      perpetrator,
      z.strictObject({ tie: identifier.describe('id of a tie') }).describe('This tie existed.'),
      finding,
      part,
      z
        .strictObject({
          claim: oneOf(kinds, 'claim'),
          by: actor.describe('id of the actor that speaks'),
          incident,
        })
        .describe('An actor claims the incident, denies it or praises it.'),
      z.strictObject({ harm: incident }).describe('A count of harm done in this incident.'),
      z
        .strictObject({ context: incident })
        .describe('Something about this incident that carries no weight.'),
    ])
    .describe('what it is about, in one of the forms of a proposition');
}

/**
 * What a report is about:
 * who carried an incident out (one actor, or one of several); a tie; a finding about a state;
 * that a state's part was at least so much; a claim, denial or praise by an actor;
 * an incident's harm; or its context, which carries no weight.
 */
export type Proposition = z.infer<ReturnType<typeof propositionSchema>>;
