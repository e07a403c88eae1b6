import { caseFileJsonSchema, type Kinds } from '@respondeat/engine';
import * as z from 'zod';
import type { Answer, Endpoint } from './endpoint.ts';

type Json = Record<string, unknown>;

/** Where a JSON Schema and an OpenAPI document keep what they refer to. */
const DEFINITIONS = '#/$defs/';
const COMPONENTS = '#/components/schemas/';

/** The OpenAPI 3.1 document of the endpoints, made from the very schemas that check requests. */
export function openApiDocument(
  endpoints: readonly Endpoint[],
  { kinds, version }: { kinds: Kinds; version: string },
): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const { path, method } = endpoint;
    paths[path] = { ...paths[path], [method]: operationOf(endpoint, schemas) };
  }
  schemas['case-file'] = hoisted(caseFileJsonSchema(kinds), schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Respondeat',
      version,
      description:
        'Cases, what is recorded in them, and the answers they give. Every refusal is a list of problems. A request that changes something must come from a page of this server, or bear the header X-Respondeat-Who.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { schemas },
  };
}

function operationOf(endpoint: Endpoint, schemas: Json): Json {
  const { summary, answers } = endpoint;
  const body = bodyOf(endpoint, schemas);
  return {
    operationId: operationId(endpoint),
    summary,
    parameters: [
      ...parametersOf('path', endpoint.params, schemas),
      ...parametersOf('query', endpoint.query, schemas),
    ],
    ...(body === undefined ? {} : { requestBody: { required: true, content: body } }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [status, answerOf(answer, schemas)]),
    ),
  };
}

/** `get /api/cases/{id}/history` becomes `get-cases-id-history`. */
function operationId({ method, path }: Endpoint): string {
  const words = path.slice('/api/'.length).match(/[A-Za-z0-9]+/g) ?? [];
  return [method, ...words].join('-');
}

function parametersOf(place: string, schema: z.ZodType | undefined, schemas: Json): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, schemas) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
  }));
}

function bodyOf({ body, reads }: Endpoint, schemas: Json): Json | undefined {
  if (body !== undefined) return { 'application/json': { schema: jsonSchema(body, schemas) } };
  if (reads === undefined) return undefined;
  return Object.fromEntries(reads.map((mediaType) => [mediaType, {}]));
}

function answerOf({ description, schema, mediaTypes = [] }: Answer, schemas: Json): Json {
  const content: Json = Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, {}]));
  if (schema !== undefined) content['application/json'] = { schema: jsonSchema(schema, schemas) };
  return { description, content };
}

function jsonSchema(schema: z.ZodType, schemas: Json): Json {
  return hoisted(
    z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }),
    schemas,
  );
}

/** The schema with what it defines moved to where all schemas of the document share it. */
function hoisted(schema: Json, schemas: Json): Json {
  const { $schema: _dialect, $defs = {}, ...rest } = pointedElsewhere(schema) as Json;
  for (const [name, definition] of Object.entries($defs as Json)) schemas[name] ??= definition;
  return rest;
}

function pointedElsewhere(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(pointedElsewhere);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, inner]) => {
      const isPointer = key === '$ref' && typeof inner === 'string';
      return [key, isPointer ? inner.replace(DEFINITIONS, COMPONENTS) : pointedElsewhere(inner)];
    }),
  );
}
