import * as z from 'zod';
import { MAXIMUM_BYTES } from '../case-files/decode.ts';
import { ANSWERS, caseId, problemsSchema, version, why } from './answers.ts';
import { writtenCase } from './changes.ts';
import type { Desk } from './desk.ts';
import { type Asked, endpoint } from './endpoint.ts';
import { fileInForm } from './file-in-form.ts';
import { orRefuse, Refusal } from './problem-answer.ts';
import { taskName } from './progress-endpoint.ts';

/** What is told of an import: waiting, reading and checking, keeping. */
const STEPS = 3;

/** Takes in a case file. */
export const IMPORT_ENDPOINT = endpoint({
  method: 'post',
  path: '/api/cases',
  summary: 'Takes in a case file: its text in YAML or JSON, or a form with it in the part `file`.',
  query: z.strictObject({
    task: taskName.optional(),
    why: why.optional(),
  }),
  reads: ['application/yaml', 'application/json', 'multipart/form-data'],
  answers: {
    201: { description: 'the case is here', schema: z.object({ id: caseId, version }) },
    400: ANSWERS.invalid,
    413: { description: 'the file is too large', schema: problemsSchema },
    422: ANSWERS.refused,
    429: ANSWERS.busy,
  },
  answer: importCase,
});

type Importing = Asked<unknown, { task?: string | undefined; why?: string | undefined }, undefined>;

async function importCase(asked: Importing, { store, work, progress }: Desk): Promise<Response> {
  const teller = progress.begin(asked.query.task, STEPS);
  try {
    const bytes = await caseBytesIn(asked);
    teller.step('wait');
    const read = await work.do({ kind: 'read', bytes }, () => teller.step('read and check'));
    const { caseFile } = orRefuse(read);
    teller.step('keep');
    // As it came, byte for byte, so that its hash stays what dossiers have pinned.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const signature = { who: asked.who, why: asked.query.why ?? 'import' };
    const stored = writtenCase(await store.add({ caseFile, text }, signature), {
      impossible: alreadyHere(caseFile.case),
    });
    teller.end('done');
    const { id, version: first } = stored;
    return Response.json(
      { id, version: first },
      { status: 201, headers: { Location: `/api/cases/${id}` } },
    );
  } catch (error) {
    teller.end('failed');
    throw error;
  }
}

async function caseBytesIn({ request }: Importing): Promise<Uint8Array> {
  const isForm = request.header('Content-Type')?.startsWith('multipart/form-data') === true;
  if (!isForm) return new Uint8Array(await request.arrayBuffer());
  const { file } = await fileInForm(request);
  if (file.size > MAXIMUM_BYTES) throw new Refusal(413, [tooLarge(file.size)]);
  return new Uint8Array(await file.arrayBuffer());
}

function tooLarge(bytes: number) {
  return {
    code: 'file.too-large',
    path: '',
    because: `the file has ${bytes} bytes; a case file has at most ${MAXIMUM_BYTES}`,
    try: 'keep captures and long texts in files beside the case, and name them in `capture`',
  };
}

function alreadyHere(id: string) {
  return {
    code: 'case.exists',
    because: `there is a case \`${id}\` already`,
    try: 'replace it with PUT /api/cases/ and its id, or give the file another id under `case`',
  };
}
