import * as z from 'zod';
import type { Kinds } from './kinds.ts';
import * as p from './primitives.ts';
import { actorSchema } from './records/actor.ts';
import { assumptionSchema } from './records/assumption.ts';
import { incidentSchema } from './records/incident.ts';
import { controlSchema } from './records/prior.ts';
import { declarationSchema, laterFindingSchema, responseSchema } from './records/public-record.ts';
import { reportSchema } from './records/report.ts';
import { seriesListSchema } from './records/series.ts';
import { originSchema, sourceSchema } from './records/source.ts';
import { tieSchema } from './records/tie.ts';
import { judgementSchema, traceSchema } from './records/trace.ts';

/** Version of the case-file format that this engine reads and writes. */
export const CASE_FILE_FORMAT = 1;

/** Most numbers that one case may set otherwise. Declared: a case that departs from more is a model of its own. */
const MAXIMUM_ASSUMPTIONS = 100;

/** The schema of a case file, with the kinds of its records taken from the vocabulary. */
export function caseFileSchema(kinds: Kinds) {
  return z.strictObject({
    respondeat: z.literal(CASE_FILE_FORMAT).describe('1, the version of the format'),
    case: p.identifier.describe('id of the case'),
    title: p.prose.describe('a heading'),
    question: p.prose.describe('what is asked, in a sentence'),
    summary: p.prose.describe('what happened and what was said, in a paragraph'),
    marking: p.marking,
    sponsors: z.array(p.identifier).min(1).describe('the states whose part is asked'),
    actors: z.array(actorSchema(kinds)).describe('everyone whom another record names'),
    incidents: z
      .array(incidentSchema(kinds))
      .min(1)
      .describe('the attacks; at least one under question'),
    ties: z.array(tieSchema(kinds)).describe('links between sponsors and proxies; may be `[]`'),
    controls: z
      .array(controlSchema)
      .describe('how states may control groups before any report is read')
      .optional(),
    sources: z.array(sourceSchema(kinds)).describe('everyone who says something'),
    origins: z.array(originSchema).describe('unpublished things that reports retell').optional(),
    reports: z.array(reportSchema(kinds)).describe('what each source says, one thing a report'),
    traces: z.array(traceSchema(kinds)).describe('traces to be expected').optional(),
    judgements: z.array(judgementSchema).describe('comparisons by an analyst').optional(),
    declarations: z
      .array(declarationSchema(kinds))
      .describe('public statements of attribution')
      .optional(),
    responses: z.array(responseSchema(kinds)).describe('measures taken').optional(),
    series: seriesListSchema.describe('series of attacks beside the case').optional(),
    alternatives: z.array(p.prose).describe('competing explanations, in words').optional(),
    laterFindings: z.array(laterFindingSchema).describe('what was found later').optional(),
    disputed: z.array(p.prose).describe('what the record leaves in dispute').optional(),
    assumptions: z
      .array(assumptionSchema)
      .max(MAXIMUM_ASSUMPTIONS)
      .describe('model numbers that this case sets otherwise, each with its reason')
      .optional(),
  });
}

/** One question under study, with everything recorded about it. */
export type CaseFile = z.infer<ReturnType<typeof caseFileSchema>>;
/** A state, an organ, a group, a front or a person of a case. */
export type Actor = CaseFile['actors'][number];
/** One attack. */
export type Incident = CaseFile['incidents'][number];
/** What a sponsor is to a proxy, or a group to its front. */
export type Tie = CaseFile['ties'][number];
/** Who says something. */
export type Source = CaseFile['sources'][number];
/** What several reports go back to, where it is none of them. */
export type Origin = NonNullable<CaseFile['origins']>[number];
/** One thing that one source says about one proposition: the unit of evidence. */
export type Report = CaseFile['reports'][number];
/** A trace that direction or payment would leave, and whether it was seen. */
export type Trace = NonNullable<CaseFile['traces']>[number];
/** An analyst's rating of an item against each candidate. */
export type Judgement = NonNullable<CaseFile['judgements']>[number];
/** A public statement of attribution. */
export type Declaration = NonNullable<CaseFile['declarations']>[number];
/** A measure taken in answer. */
export type Response = NonNullable<CaseFile['responses']>[number];
/** A series of attacks, counted by day, that stands beside a case. */
export type Series = NonNullable<CaseFile['series']>[number];
/** A number of the model that a case sets otherwise, with its reason. */
export type Assumption = NonNullable<CaseFile['assumptions']>[number];
