import * as z from 'zod';
import { ANSWERS, caseId, fileName, problemsSchema, why } from './answers.ts';
import { type Asked, endpoint } from './endpoint.ts';
import { refuse } from './problem-answer.ts';

/** Most hits of one search. Declared: more than anybody reads before asking more closely. */
const MOST_HITS = 200;
const USUAL_HITS = 50;

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256 of the bytes, 64 hexadecimal digits' });

const search = endpoint({
  method: 'get',
  path: '/api/search',
  summary:
    'Records of any case that hold every word, whatever their diacritics, case and script variant.',
  query: z.strictObject({
    q: z.string().max(200),
    limit: z.coerce.number().int().min(1).max(MOST_HITS).optional(),
  }),
  answers: {
    200: {
      description: 'the records, by case, kind and id',
      schema: z.object({
        hits: z.array(
          z.object({
            caseId,
            kind: z.string(),
            recordId: z.string(),
            excerpt: z.string(),
          }),
        ),
      }),
    },
    400: ANSWERS.invalid,
  },
  answer: async ({ query }, { store }) =>
    Response.json({ hits: await store.search(query.q, query.limit ?? USUAL_HITS) }),
});

const keepCapture = endpoint({
  method: 'post',
  path: '/api/captures',
  summary: 'Keeps a copy of what was published under its hash. The same bytes are kept once.',
  query: z.strictObject({
    name: fileName.optional(),
    why: why.optional(),
  }),
  reads: ['application/octet-stream'],
  answers: {
    201: {
      description: 'it is kept',
      schema: z.object({
        sha256,
        bytes: z.number().int(),
        mediaType: z.string(),
        name: z.string(),
      }),
    },
    400: ANSWERS.invalid,
    413: { description: 'it is too large', schema: problemsSchema },
  },
  answer: async ({ query, who, request }, { store }) => {
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.length === 0) throw nothingSent();
    const capture = { bytes, mediaType: mediaTypeOf(request), name: query.name ?? 'capture' };
    const kept = await store.keepCapture(capture, { who, why: query.why ?? 'capture' });
    const told = { sha256: kept.sha256, bytes: kept.bytes.length, mediaType: kept.mediaType };
    return Response.json({ ...told, name: kept.name }, { status: 201 });
  },
});

const readCapture = endpoint({
  method: 'get',
  path: '/api/captures/{sha256}',
  summary: 'A capture by its hash, to be saved and never to be run.',
  params: z.strictObject({ sha256 }),
  answers: {
    200: { description: 'the bytes', mediaTypes: ['application/octet-stream'] },
    404: ANSWERS.missing,
  },
  answer: async ({ params }, { store }) => {
    const kept = await store.capture(params.sha256);
    if (kept === undefined) throw noSuchCapture();
    return new Response(new Uint8Array(kept.bytes), {
      headers: {
        'Content-Type': kept.mediaType,
        'Content-Disposition': `attachment; filename*=UTF-8''${headerText(kept.name)}`,
        // Somebody else's page must do nothing in ours.
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'Cache-Control': 'private, max-age=31536000, immutable',
      },
    });
  },
});

/** What can be asked about single records: the search, and captures. */
export const RECORD_ENDPOINTS = [search, keepCapture, readCapture];

/** A text as a header holds it (RFC 8187): four signs that an address may hold are escaped too. */
function headerText(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A media type as RFC 9110 has it, without parameters; what else was said is taken for plain bytes. */
function mediaTypeOf(request: Asked<unknown, unknown, unknown>['request']): string {
  const said = request.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const isMediaType = /^[a-z0-9!#$&^_.+-]{1,60}\/[a-z0-9!#$&^_.+-]{1,60}$/.test(said);
  return isMediaType ? said : 'application/octet-stream';
}

function nothingSent() {
  return refuse(400, {
    code: 'request.no-file',
    because: 'the request has no bytes to keep',
    try: 'send the file as the body of the request',
  });
}

function noSuchCapture() {
  return refuse(404, {
    code: 'capture.missing',
    because: 'no capture with this hash is kept here',
    try: 'send it with POST /api/captures',
  });
}
