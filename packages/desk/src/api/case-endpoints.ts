import { type CaseFile, type Library, MAXIMUM_CHARACTERS, type Outcome } from '@respondeat/engine';
import * as z from 'zod';
import { checkCase } from '../case-files/read-case.ts';
import { revisedText, type StoredCase } from '../store/index.ts';
import { ANSWERS, caseFileOf, caseId, storedCase, version, why } from './answers.ts';
import { noSuchCase, shownCase, stale, writtenCase } from './changes.ts';
import type { Desk } from './desk.ts';
import { type Asked, endpoint } from './endpoint.ts';
import { editSchema, patched } from './json-patch.ts';
import { keptRecords } from './kept-records.ts';
import { orRefuse, type Refusal, refuse } from './problem-answer.ts';
import { noteSound, soundBy } from './sound-reports.ts';

const ofCase = z.strictObject({ id: caseId });

/** Most edits of one request. Declared: more are a new case file, which PUT takes. */
const MOST_EDITS = 1_000;

const NOTHING_TO_CHANGE = {
  code: 'case.unchanged',
  because: 'there is no change that this could take back or give again',
  try: 'GET the history of the case: it tells every version',
};

const listCases = endpoint({
  method: 'get',
  path: '/api/cases',
  summary: 'The cases, by their ids.',
  answers: {
    200: {
      description: 'the cases',
      schema: z.object({
        cases: z.array(
          z.object({
            id: caseId,
            title: z.string(),
            version,
            updatedAt: z.string(),
            incidents: z.number().int(),
            reports: z.number().int(),
          }),
        ),
      }),
    },
  },
  answer: async (_asked, { store }) => Response.json({ cases: await store.cases() }),
});

const readCase = endpoint({
  method: 'get',
  path: '/api/cases/{id}',
  summary: 'A case in its last version, or in the one named.',
  params: ofCase,
  query: z.strictObject({ version: z.coerce.number().pipe(version).optional() }),
  answers: {
    200: { description: 'the case; its version is the ETag', schema: storedCase },
    404: ANSWERS.missing,
  },
  answer: async ({ params, query, request }, { store }) => {
    const stored = await store.read(params.id, query.version);
    if (stored === undefined) throw noSuchCase();
    const etag = tagOf(stored);
    if (request.header('If-None-Match') === etag)
      return new Response(null, { status: 304, headers: { ETag: etag } });
    return caseAnswer(stored);
  },
});

const replaceCase = endpoint({
  method: 'put',
  path: '/api/cases/{id}',
  summary:
    'Replaces a case. Names the version that it was made on, in `If-Match` or `baseVersion`.',
  params: ofCase,
  body: z.strictObject({ caseFile: caseFileOf, why, baseVersion: version.optional() }),
  answers: {
    200: { description: 'the new version', schema: z.object({ id: caseId, version }) },
    404: ANSWERS.missing,
    409: ANSWERS.stale,
    422: ANSWERS.refused,
    428: ANSWERS.refused,
  },
  answer: async (asked, desk) => {
    const { body, params } = asked;
    const baseVersion = body.baseVersion ?? (await seenVersion(asked, desk));
    if (baseVersion === undefined) throw noBase();
    const base = await desk.store.read(params.id, baseVersion);
    if (base === undefined) throw noSuchCase();
    const written = await revise(desk, asked, { base, content: body.caseFile });
    return Response.json(
      { id: params.id, version: written.version },
      { headers: { ETag: tagOf(written) } },
    );
  },
});

const editCase = endpoint({
  method: 'patch',
  path: '/api/cases/{id}',
  summary: 'Edits a case in places, by JSON Patch (RFC 6902: add, replace, remove).',
  params: ofCase,
  body: z.strictObject({
    baseVersion: version,
    why,
    edits: z.array(editSchema).min(1).max(MOST_EDITS),
  }),
  answers: {
    200: { description: 'the new version, whole', schema: storedCase },
    404: ANSWERS.missing,
    409: ANSWERS.stale,
    422: ANSWERS.refused,
  },
  answer: async (asked, desk) => {
    const { baseVersion, edits } = asked.body;
    const base = await desk.store.read(asked.params.id, baseVersion);
    if (base === undefined) throw noSuchCase();
    const content = orRefuse(patched(base.caseFile, edits));
    const written = await revise(desk, asked, { base, content });
    return caseAnswer(written);
  },
});

const undoCase = restoring('undo', 'Gives the case again as it stood before the last change.');
const redoCase = restoring('redo', 'Takes an undo back.');

const revertCase = endpoint({
  method: 'post',
  path: '/api/cases/{id}/revert',
  summary: 'Gives an earlier version of the case again, as a new version.',
  params: ofCase,
  body: z.strictObject({ to: version, why: why.optional() }),
  answers: {
    200: { description: 'the new version, whole', schema: storedCase },
    404: ANSWERS.missing,
    409: ANSWERS.stale,
    422: ANSWERS.refused,
    428: ANSWERS.refused,
  },
  answer: async (asked, desk) => {
    const { params, body, who } = asked;
    const signature = { who, why: body.why ?? `back to version ${body.to}` };
    const by = { ...signature, baseVersion: await seenVersion(asked, desk) };
    const written = await desk.store.revert(params.id, body.to, by);
    return caseAnswer(writtenCase(written, { impossible: NOTHING_TO_CHANGE }));
  },
});

const readHistory = endpoint({
  method: 'get',
  path: '/api/cases/{id}/history',
  summary: 'Every change of the case, the first one first.',
  params: ofCase,
  answers: {
    200: {
      description: 'the entries; each hash covers the entry and the one before it in the store',
      schema: z.object({
        entries: z.array(
          z.object({
            sequence: z.number().int(),
            version,
            who: z.string(),
            when: z.string(),
            what: z.enum(['import', 'edit', 'undo', 'redo', 'revert']),
            why: z.string(),
            changed: z.array(z.string()),
            restores: version.nullable(),
            hash: z.string(),
            previousHash: z.string(),
          }),
        ),
      }),
    },
    404: ANSWERS.missing,
  },
  answer: async ({ params }, { store }) => {
    const entries = await store.history(params.id);
    if (entries.length === 0) throw noSuchCase();
    return Response.json({ entries });
  },
});

const exportCase = endpoint({
  method: 'get',
  path: '/api/cases/{id}/export.yaml',
  summary: 'The text of the case: as it was imported, or as it was edited since.',
  params: ofCase,
  query: z.strictObject({ version: z.coerce.number().pipe(version).optional() }),
  answers: {
    200: { description: 'the case file', mediaTypes: ['application/yaml'] },
    404: ANSWERS.missing,
  },
  answer: async ({ params, query }, { store }) => {
    const stored = await store.read(params.id, query.version);
    if (stored === undefined) throw noSuchCase();
    const headers = {
      'Content-Type': 'application/yaml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${params.id}.yaml"`,
      ETag: tagOf(stored),
    };
    return new Response(stored.text, { headers });
  },
});

/** What can be asked about cases and their versions. */
export const CASE_ENDPOINTS = [
  listCases,
  readCase,
  replaceCase,
  editCase,
  undoCase,
  redoCase,
  revertCase,
  readHistory,
  exportCase,
];

function restoring(what: 'undo' | 'redo', summary: string) {
  return endpoint({
    method: 'post',
    path: `/api/cases/{id}/${what}`,
    summary,
    params: ofCase,
    answers: {
      200: { description: 'the new version, whole', schema: storedCase },
      404: ANSWERS.missing,
      409: ANSWERS.stale,
      422: ANSWERS.refused,
      428: ANSWERS.refused,
    },
    answer: async (asked, desk) => {
      const { params, who } = asked;
      const baseVersion = await seenVersion(asked, desk);
      const written = await desk.store[what](params.id, { who, why: what, baseVersion });
      return caseAnswer(writtenCase(written, { impossible: NOTHING_TO_CHANGE }));
    },
  });
}

/** A version, whole, with the tag that the next change of it may name. */
function caseAnswer(stored: StoredCase): Response {
  return Response.json(shownCase(stored), { headers: { ETag: tagOf(stored) } });
}

type Changing = Asked<{ id: string }, unknown, { why: string }>;

/** Checks what a case is to become, and makes it the next version. */
async function revise(
  { store, pinned }: Desk,
  { params: { id }, body, who }: Changing,
  { base, content }: { base: StoredCase; content: unknown },
): Promise<StoredCase> {
  const checked = orRefuse(checkedCase(content, id, pinned().library));
  const caseFile = keptRecords(base.caseFile, content, checked);
  noteSound(caseFile, pinned().library);
  const next = { caseFile, text: readable(revisedText(base, caseFile)) };
  const written = await store.revise({ id, baseVersion: base.version, next, who, why: body.why });
  return writtenCase(written, { yours: caseFile, impossible: NOTHING_TO_CHANGE });
}

/** The text of a case as long as it can be read again: what is exported must be let in elsewhere. */
function readable(text: string): string {
  if (text.length <= MAXIMUM_CHARACTERS) return text;
  throw refuse(422, {
    code: 'file.too-large',
    because: `the case would have ${text.length} characters; a case file has at most ${MAXIMUM_CHARACTERS}`,
    try: 'keep captures and long texts in files beside the case, and name them in `capture`',
  });
}

function checkedCase(content: unknown, id: string, library: Library): Outcome<CaseFile> {
  const checked = checkCase(content, library, soundBy(library));
  if (!checked.ok || checked.value.case === id) return checked;
  const because = `the case is \`${id}\` here, and \`${checked.value.case}\` in what was sent`;
  const advice = 'keep the id of a case as it is; a case with another id is another case';
  return { ok: false, problems: [{ code: 'case.renamed', path: 'case', because, try: advice }] };
}

/** Digits of the hash in a tag: enough that no two texts of one case have the same by chance. Declared. */
const TAG_DIGITS = 16;

/** Names a version and its text: another store at the same address may hold another version of that number. */
function tagOf({ version: number, sha256 }: StoredCase): string {
  return `"${number}-${sha256.slice(0, TAG_DIGITS)}"`;
}

/** The version that `If-Match` says was seen; nothing where it says none. One that is not here was seen elsewhere. */
async function seenVersion(
  { params: { id }, request }: Asked<{ id: string }, unknown, unknown>,
  { store }: Desk,
): Promise<number | undefined> {
  const tag = request.header('If-Match')?.trim();
  if (tag === undefined || tag === '*') return undefined;
  const digits = /^"(\d{1,9})(?:-[0-9a-f]{16})?"$/.exec(tag)?.[1];
  if (digits === undefined) throw noBase();
  const seen = await store.read(id, Number(digits));
  if (seen === undefined || tag === tagOf(seen) || tag === `"${digits}"`) return Number(digits);
  const current = await store.read(id);
  throw current === undefined ? noSuchCase() : stale(current);
}

function noBase(): Refusal {
  return refuse(428, {
    code: 'request.no-base',
    because: 'the request does not say which version it was made on',
    try: 'send `baseVersion`, or the ETag of the case in `If-Match`',
  });
}
