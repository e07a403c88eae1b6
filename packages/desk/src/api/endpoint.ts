import type { Context } from 'hono';
import type * as z from 'zod';
import type { Desk } from './desk.ts';
import { Refusal } from './problem-answer.ts';
import { whoIn } from './who.ts';

/** What an endpoint answers with one status. */
export interface Answer {
  readonly description: string;
  /** Of the JSON; another form is named by its media type alone. */
  readonly schema?: z.ZodType;
  readonly mediaTypes?: readonly string[];
}

/** A request as its endpoint sees it: checked. */
export interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Who asks. */
  readonly who: string;
  readonly request: Context['req'];
}

interface Definition<Params, Query, Body> {
  readonly method: 'get' | 'post' | 'put' | 'patch';
  /** With parameters in braces, as OpenAPI writes it. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  /** Of a JSON body. */
  readonly body?: z.ZodType<Body>;
  /** Media types of a body that the endpoint reads by itself. */
  readonly reads?: readonly string[];
  readonly answers: Readonly<Record<number, Answer>>;
  readonly answer: (asked: Asked<Params, Query, Body>, desk: Desk) => Promise<Response> | Response;
}

/** One thing that can be asked of the API: from this the server answers and the OpenAPI document tells. */
export interface Endpoint extends Omit<Definition<unknown, unknown, unknown>, 'answer'> {
  readonly serve: (context: Context, desk: Desk) => Promise<Response>;
}

/** Makes an endpoint whose answer sees only what its schemas let through. */
export function endpoint<
  Params = Record<string, never>,
  Query = Record<string, never>,
  Body = undefined,
>(definition: Definition<Params, Query, Body>): Endpoint {
  const { answer, ...told } = definition;
  return {
    ...told,
    serve: async ({ req: request }, desk) => {
      const params = checked('path', told.params, request.param());
      const query = checked('query', told.query, request.query());
      const body = checked('body', told.body, told.body ? await jsonIn(request) : undefined);
      return answer({ params, query, body, who: whoIn(request, desk.who), request }, desk);
    },
  };
}

function checked<Value>(part: string, schema: z.ZodType<Value> | undefined, given: unknown): Value {
  if (schema === undefined) return given as Value;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    400,
    parsed.error.issues.map(({ path, message }) => ({
      code: 'request.invalid',
      path: path.map(String).join('/'),
      because: `the ${part} of the request does not have the form it needs: ${message}`,
      try: 'compare with /api/openapi.json, which describes every request',
    })),
  );
}

async function jsonIn(request: Context['req']): Promise<unknown> {
  const text = await request.text();
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const because = `the body of the request is no JSON: ${(error as Error).message}`;
    const advice = 'send JSON, with the header `Content-Type: application/json`';
    throw new Refusal(400, [{ code: 'request.not-json', path: '', because, try: advice }]);
  }
}
