import { type CaseFile, isPartialDate, MARKINGS } from '@respondeat/engine';
import * as z from 'zod';
import { DOSSIER_FORMS, type DossierForm } from '../output/dossier-files.ts';
import { type StoredCase, sha256Of } from '../store/index.ts';
import { ANSWERS, caseId, version } from './answers.ts';
import { attacksIn } from './asked-of-case.ts';
import { noSuchCase } from './changes.ts';
import type { Desk } from './desk.ts';
import { endpoint } from './endpoint.ts';
import { Refusal } from './problem-answer.ts';
import { taskName } from './progress-endpoint.ts';
import { caseWithout, type Supposition } from './supposition.ts';
import type { DossierQuestion } from './work.ts';

const ofCase = z.strictObject({ id: caseId });
const day = z
  .string()
  .refine(isPartialDate, 'no such day; write 2021-02-25, 2021-02 or 2021')
  .meta({ description: 'only what was known by the end of this day' });
const lawDay = day.meta({
  description: 'the day whose law is applied; that of `asOf` where left out',
});
const toldWhole = z.string().min(1).max(2_000).meta({
  description:
    'attacks to tell whole, by id, with commas between them; all where they are four or fewer, or else none, where left out',
});
const marking = z.enum(MARKINGS).meta({ description: 'only what a version so marked may show' });

/** Seed of everything drawn at random, as the command line has it where none is given. */
const SEED = 1;
const seed = z.number().int().min(0).max(999_999_999);

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<DossierForm, string>;

/** What is told of an assessment: waiting, and working it out. */
const STEPS = 2;

const assessCase = endpoint({
  method: 'post',
  path: '/api/cases/{id}/assess',
  summary:
    'The findings of the dossier, as recorded or as they would be without some of the evidence.',
  params: ofCase,
  query: z.strictObject({ task: taskName.optional() }),
  body: z.strictObject({
    version: version.optional(),
    asOf: day.optional(),
    lawOf: lawDay.optional(),
    marking: marking.optional(),
    seed: seed.optional(),
    without: z
      .array(z.string().max(80))
      .max(10_000)
      .optional()
      .meta({ description: 'ids of reports, traces or judgements to leave out' }),
    numbers: z
      .record(z.string().max(120), z.union([z.number(), z.array(z.number()).max(100)]))
      .optional()
      .meta({ description: 'numbers of the model to set otherwise, by their path' }),
  }),
  answers: {
    200: { description: 'dossier.json without `attainability`', mediaTypes: ['application/json'] },
    404: ANSWERS.missing,
    422: ANSWERS.refused,
    429: ANSWERS.busy,
  },
  answer: async ({ params, query, body }, desk) => {
    const stored = await desk.store.read(params.id, body.version);
    if (stored === undefined) throw noSuchCase();
    const { without = [], numbers = {}, asOf, lawOf, marking: shown } = body;
    const supposed = suppose(stored, { without, numbers }, desk);
    const question = { ...supposed, seed: body.seed ?? SEED, asOf, lawOf, marking: shown };
    const dossier = await dossierOf(desk, {
      form: 'json',
      question,
      task: query.task,
      worlds: false,
    });
    return new Response(bodyOf(dossier), { headers: { 'Content-Type': MEDIA_TYPES.json } });
  },
});

/** What can be asked about the answer that a case gives. */
export const DOSSIER_ENDPOINTS = [assessCase, ...DOSSIER_FORMS.map(download)];

function download(form: DossierForm) {
  return endpoint({
    method: 'get',
    path: `/api/cases/{id}/dossier.${form}`,
    summary: `The dossier as ${form.toUpperCase()}, byte for byte as the command line writes it.`,
    params: ofCase,
    query: z.strictObject({
      version: z.coerce.number().pipe(version).optional(),
      asOf: day.optional(),
      lawOf: lawDay.optional(),
      marking: marking.optional(),
      incident: toldWhole.optional(),
      seed: z.coerce.number().pipe(seed).optional(),
      task: taskName.optional(),
    }),
    answers: {
      200: { description: 'the dossier', mediaTypes: [MEDIA_TYPES[form]] },
      404: ANSWERS.missing,
      422: ANSWERS.refused,
      429: ANSWERS.busy,
    },
    answer: async ({ params, query }, desk) => {
      const stored = await desk.store.read(params.id, query.version);
      if (stored === undefined) throw noSuchCase();
      const { caseFile, sha256 } = stored;
      const { seed: drawn = SEED, asOf, lawOf, marking: shown, task } = query;
      const attacks = attacksIn(caseFile, query.incident);
      const question = { caseFile, sha256, seed: drawn, asOf, lawOf, marking: shown, attacks };
      const dossier = await dossierOf(desk, { form, question, task, worlds: true });
      const headers = {
        'Content-Type': MEDIA_TYPES[form],
        'Content-Disposition': `inline; filename="${params.id}.dossier.${form}"`,
      };
      return new Response(bodyOf(dossier), { headers });
    },
  });
}

/** The case that is asked about: as it stands, or with something taken away from it. */
function suppose({ caseFile, sha256 }: StoredCase, supposition: Supposition, { pinned }: Desk) {
  const { without, numbers } = supposition;
  if (without.length === 0 && Object.keys(numbers).length === 0) return { caseFile, sha256 };
  const supposed = caseWithout(caseFile, supposition, pinned().library);
  if (!supposed.ok) throw new Refusal(422, supposed.problems);
  return { caseFile: supposed.value, sha256: hashOf(supposed.value) };
}

/** The hash of the case file that would be this case: JSON is a case file too. */
function hashOf(caseFile: CaseFile): string {
  return sha256Of(JSON.stringify(caseFile));
}

interface Wanted {
  readonly form: DossierForm;
  readonly question: DossierQuestion;
  readonly task: string | undefined;
  readonly worlds: boolean;
}

async function dossierOf({ work, progress }: Desk, { form, question, task, worlds }: Wanted) {
  const teller = progress.begin(task, STEPS);
  try {
    teller.step('wait');
    const begin = () => teller.step('weigh, infer, apply');
    const made = await work.do({ kind: 'dossier', form, question, worlds }, begin);
    if (!made.ok) throw new Refusal(422, made.problems);
    teller.end('done');
    return made.value;
  } catch (error) {
    teller.end('failed');
    throw error;
  }
}

function bodyOf(dossier: string | Uint8Array): string | Uint8Array<ArrayBuffer> {
  return typeof dossier === 'string' ? dossier : new Uint8Array(dossier);
}
