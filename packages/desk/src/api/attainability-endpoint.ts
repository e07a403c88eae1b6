import { isPartialDate, WORLDS_PER_PART } from '@respondeat/engine';
import * as z from 'zod';
import { drawAttainability } from '../attainability/draw-attainability.ts';
import { versionMarking } from '../case-files/version-marking.ts';
import type { Progress } from '../cli/progress.ts';
import { jsonText } from '../output/json-text.ts';
import { ANSWERS, caseId, version } from './answers.ts';
import { placeIn } from './asked-of-case.ts';
import { noSuchCase } from './changes.ts';
import type { Desk } from './desk.ts';
import { type Asked, endpoint } from './endpoint.ts';
import { Refusal } from './problem-answer.ts';
import { taskName } from './progress-endpoint.ts';
import type { Teller } from './task-progress.ts';

/** Fewer worlds tell nothing, more than these take minutes: the bounds of the command line, and a tenth of its upper one. */
const worlds = z.number().int().min(100).max(100_000);

/** What is told: one step for each part that a sponsor may have played. */
const STEPS = 4;

/** Seed of the worlds, as the command line has it where none is given. */
const SEED = 1;

const bodySchema = z.strictObject({
  version: version.optional(),
  incident: z.string().max(80).optional(),
  state: z.string().max(80).optional(),
  grid: z.boolean().optional(),
  worlds: worlds.optional(),
  seed: z.number().int().min(0).max(999_999_999).optional(),
  asOf: z.string().refine(isPartialDate, 'no such day').optional(),
});

type Drawing = Asked<{ id: string }, { task?: string | undefined }, z.infer<typeof bodySchema>>;

/** How often each standard could be met at all. */
export const ATTAINABILITY_ENDPOINT = endpoint({
  method: 'post',
  path: '/api/cases/{id}/attainability',
  summary:
    'How often each standard would be met in simulated worlds, by secrecy and collection: curves, or the whole grid.',
  params: z.strictObject({ id: caseId }),
  query: z.strictObject({ task: taskName.optional() }),
  body: bodySchema,
  answers: {
    200: { description: 'the curves', mediaTypes: ['application/json'] },
    404: ANSWERS.missing,
    422: ANSWERS.refused,
    429: ANSWERS.busy,
  },
  answer: drawCurves,
});

async function drawCurves({ params, query, body }: Drawing, desk: Desk): Promise<Response> {
  const stored = await desk.store.read(params.id, body.version);
  if (stored === undefined) throw noSuchCase();
  const { caseFile } = stored;
  const asOf = body.asOf === undefined ? {} : { asOf: body.asOf };
  const marking = versionMarking(caseFile, asOf);
  if (!marking.ok) throw new Refusal(422, marking.problems);
  const question = { ...placeIn(caseFile, body), seed: body.seed ?? SEED };
  const request = { caseFile, question, marking: marking.value, ...asOf };
  const teller = desk.progress.begin(query.task, STEPS);
  try {
    const drawn = await desk.drawing.do(() =>
      drawAttainability(request, {
        library: desk.pinned().library,
        grid: body.grid === true,
        worlds: body.worlds ?? WORLDS_PER_PART,
        progress: toldBy(teller),
      }),
    );
    if (!drawn.ok) throw new Refusal(422, drawn.problems);
    teller.end('done');
    const headers = { 'Content-Type': 'application/json; charset=utf-8' };
    return new Response(jsonText(drawn.value), { headers });
  } catch (error) {
    teller.end('failed');
    throw error;
  }
}

function toldBy(teller: Teller): Progress {
  return {
    step: async (title, work) => {
      teller.step(title);
      return work();
    },
  };
}
