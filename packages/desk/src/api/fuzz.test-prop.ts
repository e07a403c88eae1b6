import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftCase, draftReport } from '../../../../test/small-cases/draft-case.ts';
import { jsonOf, type Schema } from '../../../../test/stores/from-schema.ts';
import { readLibrary } from '../library/read-library.ts';
import { CaseStore } from '../store/case-store.ts';
import { yamlOf } from '../store/index.ts';
import { sqliteAt } from '../store/sqlite.ts';
import { application, ENDPOINTS } from './application.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { openApiDocument } from './openapi.ts';
import { TaskProgress } from './task-progress.ts';
import { WorkPool } from './work-pool.ts';

interface Operation {
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: Schema;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema?: Schema }>>;
  };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Requests of each kind. Some 23 kinds make well over a thousand. */
const RUNS = 60;

const pinned = readLibrary();
const document = openApiDocument(ENDPOINTS, {
  kinds: pinned.library.kinds,
  version: '0',
}) as unknown as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

const work = new WorkPool();
let store: CaseStore;
let app: ReturnType<typeof application>;
const faults: unknown[] = [];

beforeAll(async () => {
  store = await CaseStore.open(sqliteAt(':memory:'), () => new Date(0));
  const about = { perpetrator: 'group', incident: 'attack' };
  const caseFile = draftCase({ reports: [draftReport('first', about)] });
  await store.add({ caseFile, text: yamlOf(caseFile) }, { who: 'a test', why: 'a test' });
  const desk = {
    store,
    work,
    drawing: new OneAtATime(),
    progress: new TaskProgress(),
    pinned: () => pinned,
    who: 'a test',
  };
  app = application(desk, (fault) => faults.push(fault));
});

afterAll(async () => {
  await work.close();
  await store.close();
});

/** A request of this kind: its address and its body, mostly of the form that the document asks for. */
function requestFor({ path, operation }: (typeof operations)[number]) {
  const { schemas } = document.components;
  const given = operation.parameters.map((parameter) => ({
    ...parameter,
    values:
      parameter.in === 'path'
        ? fc.oneof(
            { weight: 4, arbitrary: fc.constant('small') },
            jsonOf(parameter.schema, schemas),
          )
        : fc.option(jsonOf(parameter.schema, schemas), { nil: undefined }),
  }));
  const [content] = Object.entries(operation.requestBody?.content ?? {});
  const anyCase = jsonOf({ $ref: 'case-file' }, schemas);
  const body =
    content?.[1].schema === undefined
      ? fc.oneof(fc.string(), anyCase)
      : jsonOf(content[1].schema, schemas);
  const parameters = fc.tuple(...given.map(({ values }) => values));
  return fc.tuple(parameters, body).map(([values, sent]) => {
    const query = new URLSearchParams();
    let address = path;
    for (const [index, { name, in: place }] of given.entries()) {
      const value = values[index];
      const text =
        typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value ?? 'small');
      if (place === 'path')
        address = address.replace(`{${name}}`, encodeURIComponent(text) || 'small');
      else if (value !== undefined) query.append(name, text);
    }
    return { address: `${address}?${query.toString()}`, content: content?.[0], sent };
  });
}

describe('whatever is sent', () => {
  test.each(operations)('$method $path is answered, or refused with problems', async (kind) => {
    await fc.assert(
      fc.asyncProperty(requestFor(kind), async ({ address, content, sent }) => {
        const hasBody = content !== undefined;
        const isText = typeof sent === 'string';
        const response = await app.request(`http://localhost${address}`, {
          method: kind.method.toUpperCase(),
          headers: {
            'X-Respondeat-Who': 'a test',
            ...(hasBody ? { 'Content-Type': content } : {}),
          },
          ...(hasBody ? { body: isText ? sent : JSON.stringify(sent) } : {}),
        });
        expect(faults.splice(0)).toEqual([]);
        expect(response.status).toBeLessThan(500);
        if (response.status < 400) return response.body?.cancel();
        const { problems } = (await response.json()) as { problems: object[] };
        expect(problems.length).toBeGreaterThan(0);
        for (const problem of problems)
          expect(Object.keys(problem)).toEqual(
            expect.arrayContaining(['code', 'path', 'because', 'try']),
          );
      }),
      { numRuns: RUNS },
    );
  });

  test('leaves a store in which nothing is out of place', async () => {
    expect((await store.audit()).tampering).toEqual([]);
  });
});
