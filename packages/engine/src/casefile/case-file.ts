import * as z from 'zod';
import { type Kinds, oneOf } from './kinds.ts';
import * as p from './primitives.ts';
import { propositionSchema } from './proposition.ts';

/** Version of the case-file format that this engine reads and writes. */
export const CASE_FILE_FORMAT = 1;

function actorSchema(kinds: Kinds) {
  return z.strictObject({
    id: p.identifier,
    kind: oneOf(kinds.actor),
    name: p.names.optional(),
    role: z.string().min(1).max(200).optional().meta({
      description: 'instead of a name, for people who are not named: "a second victim, 31"',
    }),
    ground: oneOf(kinds.ground).optional().meta({ description: 'why a person may be named' }),
    aliases: z.array(z.string().min(1).max(200)).optional(),
    partOf: p.identifier
      .optional()
      .meta({ description: 'the actor that this one is an organ, unit or member of' }),
    note: p.prose.optional(),
  });
}

function harmSchema(kinds: Kinds) {
  const count = z.number().int().min(0);
  return z.strictObject({
    kind: oneOf(kinds.harm),
    low: count,
    best: count.optional(),
    high: count,
    asOf: p.partialDate.optional(),
    reports: z
      .array(p.identifier)
      .optional()
      .meta({ description: 'the reports that give this count' }),
    note: p.prose.optional(),
  });
}

const place = z.strictObject({
  name: p.names,
  country: z.string().min(1).max(100),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  precisionKm: z.number().positive().max(5_000).optional(),
  verification: p.verification.optional(),
});

const perpetrators = z.strictObject({
  candidates: z.array(p.identifier).min(1).max(12),
  prior: z
    .strictObject({
      weights: z.record(p.identifier, p.probability).meta({
        description: 'a probability for each candidate and for `other`; they sum to 1',
      }),
      because: p.prose,
    })
    .optional(),
});

function incidentSchema(kinds: Kinds) {
  return z.strictObject({
    id: p.identifier,
    title: p.prose,
    date: p.partialDate,
    localTime: z.string().max(100).optional(),
    place,
    tactic: oneOf(kinds.tactic),
    means: oneOf(kinds.means),
    target: oneOf(kinds.target),
    victims: z.array(p.identifier).optional(),
    hosts: z.array(p.identifier).optional(),
    harm: z.array(harmSchema(kinds)),
    underQuestion: z.boolean().meta({ description: 'whether this case asks who carried it out' }),
    perpetrators: perpetrators.optional(),
    note: p.prose.optional(),
  });
}

function tieSchema(kinds: Kinds) {
  return z.strictObject({
    id: p.identifier,
    sponsor: p.identifier,
    kind: oneOf(kinds.tie),
    proxy: p.identifier,
    from: p.partialDate.optional(),
    to: p.partialDate.optional(),
    note: p.prose.optional(),
  });
}

function sourceSchema(kinds: Kinds) {
  return z.strictObject({
    id: p.identifier,
    name: z.string().min(1).max(300),
    kind: oneOf(kinds.source),
    actor: p.identifier
      .optional()
      .meta({ description: 'the actor that speaks through this source' }),
    country: z.string().max(100).optional(),
    reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).meta({
      description: 'Admiralty grade of the source; F: cannot be judged, which is not bad',
    }),
    because: p.prose.meta({ description: 'why this grade' }),
    interests: p.prose.optional(),
    drawsOn: z
      .array(p.identifier)
      .optional()
      .meta({ description: 'sources whose reporting this one is known to repeat' }),
    marking: p.marking.optional(),
  });
}

const origin = z.strictObject({
  id: p.identifier,
  what: p.prose.meta({
    description: 'the unpublished thing that several reports retell: a leak, a briefing',
  }),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  because: p.prose,
});

function reportSchema(kinds: Kinds) {
  return z.strictObject({
    id: p.identifier,
    source: p.identifier,
    date: p.partialDate,
    says: p.prose,
    about: propositionSchema(kinds),
    stance: z.enum(['asserts', 'denies', 'takes-no-position']),
    credibility: z.number().int().min(1).max(6).meta({
      description:
        'Admiralty credibility of the content, 1 confirmed … 5 improbable; 6: cannot be judged',
    }),
    because: p.prose.optional().meta({ description: 'why this credibility' }),
    origin: p.identifier
      .optional()
      .meta({ description: 'the report or origin that this one retells' }),
    copyProbability: p.probability.optional(),
    excerpt: p.prose.optional(),
    reference: p.reference.optional(),
    capture: z
      .strictObject({ file: z.string().max(300), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
      .optional(),
    verification: p.verification,
    marking: p.marking,
  });
}

function traceSchema(kinds: Kinds) {
  return z.strictObject({
    id: p.identifier,
    kind: oneOf(kinds.trace),
    what: p.prose,
    incident: p.identifier,
    state: p.identifier,
    seen: z.enum(['yes', 'no', 'not-assessed']),
    collected: p.probability
      .optional()
      .meta({ description: 'chance that the trace, if it exists, would have been collected' }),
    because: p.prose,
    date: p.partialDate
      .optional()
      .meta({ description: 'when it was seen, or the search for it was done' }),
    marking: p.marking,
  });
}

const judgementStep = z.enum([
  'much-less-likely',
  'less-likely',
  'even',
  'more-likely',
  'much-more-likely',
]);

const judgement = z.strictObject({
  id: p.identifier,
  by: z.string().min(1).max(200),
  date: p.partialDate,
  item: p.prose.meta({ description: 'what was rated' }),
  incident: p.identifier,
  ratings: z.record(p.identifier, judgementStep).meta({
    description:
      'how much more or less to be expected the item is if this candidate (or `other`) did it',
  }),
  because: p.prose,
  marking: p.marking,
});

function declarationSchema(kinds: Kinds) {
  return z.strictObject({
    id: p.identifier,
    date: p.partialDate,
    speaker: p.identifier,
    to: z.string().min(1).max(300),
    words: p.prose,
    degree: oneOf(kinds.degree),
    incident: p.identifier.optional(),
    names: z
      .array(p.identifier)
      .optional()
      .meta({ description: 'the actors that it holds responsible' }),
    disclosed: p.prose.optional(),
    reference: p.reference.optional(),
    verification: p.verification,
  });
}

function responseSchema(kinds: Kinds) {
  return z.strictObject({
    id: p.identifier,
    date: p.partialDate,
    actor: p.identifier,
    measure: oneOf(kinds.measure),
    what: p.prose,
    statedBasis: p.prose.optional(),
    followed: p.prose.optional().meta({ description: 'what followed in time; not what it caused' }),
    reference: p.reference.optional(),
    verification: p.verification,
  });
}

const laterFinding = z.strictObject({
  date: p.partialDate,
  by: z.string().min(1).max(200),
  found: p.prose,
  reference: p.reference.optional(),
  verification: p.verification,
});

const assumption = z.strictObject({
  parameter: z
    .string()
    .regex(/^[A-Za-z0-9_.-]+$/)
    .meta({ description: 'path of the number in model/defaults.yaml' }),
  value: z.union([z.number(), z.array(z.number())]),
  because: p.prose,
});

/** The schema of a case file, with the kinds of its records taken from the vocabulary. */
export function caseFileSchema(kinds: Kinds) {
  return z.strictObject({
    respondeat: z
      .literal(CASE_FILE_FORMAT)
      .meta({ description: 'version of the case-file format' }),
    case: p.identifier,
    title: p.prose,
    question: p.prose,
    summary: p.prose,
    marking: p.marking,
    sponsors: z.array(p.identifier).min(1).meta({ description: 'the states whose part is asked' }),
    actors: z.array(actorSchema(kinds)),
    incidents: z.array(incidentSchema(kinds)).min(1),
    ties: z.array(tieSchema(kinds)),
    sources: z.array(sourceSchema(kinds)),
    origins: z.array(origin).optional(),
    reports: z.array(reportSchema(kinds)),
    traces: z.array(traceSchema(kinds)).optional(),
    judgements: z.array(judgement).optional(),
    declarations: z.array(declarationSchema(kinds)).optional(),
    responses: z.array(responseSchema(kinds)).optional(),
    alternatives: z
      .array(p.prose)
      .optional()
      .meta({ description: 'competing explanations, in words' }),
    laterFindings: z.array(laterFinding).optional(),
    disputed: z.array(p.prose).optional(),
    assumptions: z
      .array(assumption)
      .optional()
      .meta({ description: 'model numbers that this case sets otherwise, each with its reason' }),
  });
}

/** One question under study, with everything recorded about it. */
export type CaseFile = z.infer<ReturnType<typeof caseFileSchema>>;
export type Actor = CaseFile['actors'][number];
export type Incident = CaseFile['incidents'][number];
export type Tie = CaseFile['ties'][number];
export type Source = CaseFile['sources'][number];
export type Origin = NonNullable<CaseFile['origins']>[number];
export type Report = CaseFile['reports'][number];
export type Trace = NonNullable<CaseFile['traces']>[number];
export type Judgement = NonNullable<CaseFile['judgements']>[number];
export type Declaration = NonNullable<CaseFile['declarations']>[number];
export type Response = NonNullable<CaseFile['responses']>[number];
export type Assumption = NonNullable<CaseFile['assumptions']>[number];
