import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import * as z from 'zod';
import { EVENT_COLUMNS } from '../corpus/import/event-shape.ts';
import { EventStore, isEventStore } from '../corpus/import/event-store.ts';
import { DATA_SETS } from '../corpus/import/known-datasets.ts';
import { LICENCES } from '../corpus/import/licences.ts';
import { ANSWERS, problemSchema } from './answers.ts';
import type { Desk } from './desk.ts';
import { type Asked, endpoint } from './endpoint.ts';
import { fileInForm } from './file-in-form.ts';
import { orRefuse, refuse } from './problem-answer.ts';
import { taskName } from './progress-endpoint.ts';

/** What is told of an import of events: waiting, reading and checking, then that it ended. */
const STEPS = 2;

/** Longest mapping, in characters. Declared: a hundred codes take some thousand. */
const LONGEST_MAPPING = 100_000;

/** Bytes of the longest name, before its ending and in it: together below the 255 that disks take. */
const LONGEST_STEM = 200;
const LONGEST_ENDING = 40;

const word = z.string().max(80);

const imported = z.object({
  sequence: z.number().int(),
  dataSet: z.string(),
  release: z.string(),
  file: z.string(),
  added: z.number().int(),
  revised: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
});

const readCorpus = endpoint({
  method: 'get',
  path: '/api/corpus',
  summary: 'The corpus of events beside this desk: whether there is one, and what was imported.',
  answers: {
    200: {
      description: 'the corpus, and the words that a mapping may use',
      schema: z.object({
        isThere: z.boolean(),
        imports: z.array(imported),
        columns: z.array(z.string()),
        dataSets: z.array(z.object({ name: z.string(), title: z.string() })),
        licences: z.array(z.object({ name: z.string(), title: z.string() })),
      }),
    },
  },
  answer: (_asked, { corpus }) =>
    Response.json({
      isThere: corpus !== undefined,
      imports: corpus !== undefined && isEventStore(corpus) ? new EventStore(corpus).entries : [],
      columns: Object.keys(EVENT_COLUMNS),
      dataSets: DATA_SETS.map(({ name, title }) => ({ name, title })),
      licences: Object.entries(LICENCES).map(([name, { title }]) => ({ name, title })),
    }),
});

const previewEvents = endpoint({
  method: 'post',
  path: '/api/corpus/preview',
  summary:
    'Looks into a file of events, sent as the part `file` of a form: its columns, and how they could be read. Nothing is kept.',
  reads: ['multipart/form-data'],
  answers: {
    200: {
      description: 'the columns, and a mapping to be corrected',
      schema: z.object({
        dataSet: z.string().optional(),
        columns: z.array(
          z.object({ name: z.string(), filled: z.number(), examples: z.array(z.string()) }),
        ),
        mapping: z.unknown(),
        dayForms: z.array(z.object({ column: z.string(), forms: z.array(z.string()) })),
      }),
    },
    400: ANSWERS.invalid,
    404: ANSWERS.missing,
    422: ANSWERS.refused,
    429: ANSWERS.busy,
  },
  answer: async ({ request }, desk) => {
    corpusOf(desk);
    const { file } = await fileInForm(request);
    return putDown(file, async (path) =>
      Response.json(orRefuse(await desk.work.do({ kind: 'preview-events', path }))),
    );
  },
});

const importEvents = endpoint({
  method: 'post',
  path: '/api/corpus/imports',
  summary:
    'Takes a file of events into the corpus, whole or not at all: the part `file` of a form, with a mapping in the part `mapping` where its columns are those of no known data set.',
  query: z.strictObject({
    task: taskName.optional(),
    as: word.optional().meta({ description: 'name of the data set, where columns do not tell it' }),
    release: word.optional(),
    trial: z.enum(['yes', 'no']).optional().meta({ description: 'yes: keep nothing' }),
  }),
  reads: ['multipart/form-data'],
  answers: {
    200: {
      description: 'what came of it, with the first rows that were skipped',
      schema: z.object({
        entry: imported,
        wasThere: z.boolean(),
        skipped: z.array(problemSchema),
      }),
    },
    400: ANSWERS.invalid,
    404: ANSWERS.missing,
    422: ANSWERS.refused,
    429: ANSWERS.busy,
  },
  answer: takeIn,
});

/** What can be asked about the corpus of events beside the desk. */
export const CORPUS_ENDPOINTS = [readCorpus, previewEvents, importEvents];

interface Choices {
  readonly task?: string | undefined;
  readonly as?: string | undefined;
  readonly release?: string | undefined;
  readonly trial?: 'yes' | 'no' | undefined;
}

async function takeIn(
  { query, request }: Asked<unknown, Choices, undefined>,
  desk: Desk,
): Promise<Response> {
  const corpus = corpusOf(desk);
  const teller = desk.progress.begin(query.task, STEPS);
  try {
    const { file, texts } = await fileInForm(request);
    const choices = {
      mapping: mappingIn(texts),
      dataSet: query.as,
      release: query.release ?? '',
      isTrial: query.trial === 'yes',
    };
    teller.step('wait');
    const answer = await putDown(file, async (path) => {
      const begin = () => teller.step('read and check');
      const work = { kind: 'import-events', path, corpus, ...choices } as const;
      return Response.json(orRefuse(await desk.work.do(work, begin)));
    });
    teller.end('done');
    return answer;
  } catch (error) {
    teller.end('failed');
    throw error;
  }
}

function mappingIn({ mapping }: Readonly<Record<string, string>>): string | undefined {
  if (mapping === undefined || mapping.length <= LONGEST_MAPPING) return mapping;
  throw refuse(422, {
    code: 'corpus.mapping',
    because: `the mapping has more than ${LONGEST_MAPPING} characters`,
    try: 'map columns, and only the codes that the file has',
  });
}

/** Lets work at a file that lies on the disk while it lasts. */
async function putDown<Result>(
  file: File,
  work: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-events-'));
  try {
    const path = join(folder, safeName(file.name));
    await writeFile(path, new Uint8Array(await file.arrayBuffer()));
    return await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The name of a file, which tells what kind it is, so that it leads nowhere else and any disk takes it. */
function safeName(name: string): string {
  const { name: stem, ext } = parse(name.replaceAll(/[^\p{L}\p{N}._ -]/gu, '_'));
  const begun = /^\.*$/.test(stem) ? 'file' : fitting(stem, LONGEST_STEM);
  return begun + fitting(ext, LONGEST_ENDING);
}

/** The beginning of a text that has at most so many bytes. */
function fitting(text: string, bytes: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(bytes));
  return text.slice(0, read);
}

function corpusOf({ corpus }: Desk): string {
  if (corpus !== undefined) return corpus;
  throw refuse(404, {
    code: 'corpus.none',
    because: 'this desk was started without a corpus of events',
    try: 'start it with `respondeat serve --corpus` and a folder',
  });
}
