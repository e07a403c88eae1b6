import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MAXIMUM_BYTES } from '../case-files/decode.ts';
import { ENGINE_VERSION } from '../version.ts';
import { ATTAINABILITY_ENDPOINT } from './attainability-endpoint.ts';
import { CASE_ENDPOINTS } from './case-endpoints.ts';
import { CORPUS_ENDPOINTS } from './corpus-endpoints.ts';
import type { Desk } from './desk.ts';
import { DOSSIER_ENDPOINTS } from './dossier-endpoints.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { onlyByOwnName, onlyFromOwnPages, secureHeaders } from './guard.ts';
import { IMPORT_ENDPOINT } from './import-endpoint.ts';
import { LIBRARY_ENDPOINTS } from './library-endpoints.ts';
import { openApiDocument } from './openapi.ts';
import { problemAnswer, Refusal, refuse } from './problem-answer.ts';
import { PROGRESS_ENDPOINT } from './progress-endpoint.ts';
import { RECORD_ENDPOINTS } from './record-endpoints.ts';
import { workbenchFile } from './workbench-files.ts';

/** Largest body of a request: a case file as JSON beside what a form adds, or a capture. Declared. */
const MAXIMUM_BODY = Math.max(2 * MAXIMUM_BYTES, 64_000_000);

const DOCUMENT_ENDPOINT = endpoint({
  method: 'get',
  path: '/api/openapi.json',
  summary: 'This description, in OpenAPI 3.1.',
  answers: { 200: { description: 'the document', mediaTypes: ['application/json'] } },
  answer: (_asked, { pinned }) => {
    const { kinds } = pinned().library;
    return Response.json(openApiDocument(ENDPOINTS, { kinds, version: ENGINE_VERSION }));
  },
});

/** Everything that can be asked of the API. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...CASE_ENDPOINTS,
  IMPORT_ENDPOINT,
  ...DOSSIER_ENDPOINTS,
  ATTAINABILITY_ENDPOINT,
  ...RECORD_ENDPOINTS,
  ...LIBRARY_ENDPOINTS,
  ...CORPUS_ENDPOINTS,
  PROGRESS_ENDPOINT,
  DOCUMENT_ENDPOINT,
];

/** The API and the files of the workbench over one desk. Faults of our own are told to `report`, not to the client. */
export function application(desk: Desk, report: (fault: unknown) => void): Hono {
  const app = new Hono();
  app.use(secureHeaders, onlyByOwnName, onlyFromOwnPages);
  app.use(bodyLimit({ maxSize: MAXIMUM_BODY, onError: tooLarge }));
  for (const each of ENDPOINTS) {
    const path = each.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(each.method.toUpperCase(), path, (context) => each.serve(context, desk));
  }
  app.all('/api/*', () => problemAnswer(noSuchEndpoint()));
  app.get('*', ({ req: request }) => workbenchFile(request.path));
  app.onError((error) => {
    if (error instanceof Refusal) return problemAnswer(error);
    report(error);
    return problemAnswer(ownFault());
  });
  return app;
}

function tooLarge(_context: Context): Response {
  return problemAnswer(
    refuse(413, {
      code: 'request.too-large',
      because: `the body of the request has more than ${MAXIMUM_BODY} bytes`,
      try: 'send less at once',
    }),
  );
}

function noSuchEndpoint(): Refusal {
  return refuse(404, {
    code: 'request.unknown',
    because: 'the API has nothing at this address, or not by this method',
    try: 'GET /api/openapi.json describes every request',
  });
}

function ownFault(): Refusal {
  return refuse(500, {
    code: 'server.fault',
    because: 'this is a fault of Respondeat, not of your request',
    try: 'please report it with what `respondeat serve` printed',
  });
}
