import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLibrary } from '../library/read-library.ts';
import { CaseStore } from '../store/case-store.ts';
import { sqliteAt } from '../store/sqlite.ts';
import { application } from './application.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { type TaskNews, TaskProgress } from './task-progress.ts';
import { WorkPool } from './work-pool.ts';

const CSV = [
  'number,when,who,killed',
  'e1,2021-02-15,A group,2',
  'e2,2021-02-20,A group,0',
  'e3,some day,A group,1',
].join('\n');
const MAPPING = {
  name: 'my-events',
  licence: 'unknown',
  columns: { id: { column: 'number' }, day: { column: 'when' }, side_a: { column: 'who' } },
};

let folder = '';
let withCorpus: Hono;
let without: Hono;
let store: CaseStore;
const work = new WorkPool();
const progress = new TaskProgress();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'respondeat-corpus-api-'));
  store = await CaseStore.open(sqliteAt(':memory:'), () => new Date(0));
  const desk = {
    store,
    work,
    progress,
    drawing: new OneAtATime(),
    pinned: readLibrary,
    who: 'a test',
  };
  const report = (fault: unknown) => {
    throw fault;
  };
  without = application(desk, report);
  withCorpus = application({ ...desk, corpus: join(folder, 'events') }, report);
});

afterAll(async () => {
  await work.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function send(
  app: Hono,
  path: string,
  { csv = CSV, mapping, name = 'told.csv' }: { csv?: string; mapping?: object; name?: string },
) {
  const form = new FormData();
  form.set('file', new File([csv], name));
  if (mapping !== undefined) form.set('mapping', JSON.stringify(mapping));
  const headers = { 'X-Respondeat-Who': 'a test' };
  const answer = await app.request(`http://localhost${path}`, {
    method: 'POST',
    headers,
    body: form,
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, never> };
}

test('a file is looked into, tried without keeping anything, and then taken in once', async () => {
  const { body: preview } = await send(withCorpus, '/api/corpus/preview', {});
  expect(preview.columns).toMatchObject([
    { name: 'number', filled: 1, examples: ['e1', 'e2', 'e3'] },
    { name: 'when' },
    { name: 'who' },
    { name: 'killed' },
  ]);

  const trial = await send(withCorpus, '/api/corpus/imports?trial=yes', { mapping: MAPPING });
  expect(trial.body).toMatchObject({
    entry: { added: 2, skipped: 1, file: 'told.csv' },
    skipped: [{ code: 'corpus.row-without-day', line: 4 }],
  });
  const read = async () => {
    const answer = await withCorpus.request('http://localhost/api/corpus');
    return (await answer.json()) as { isThere: boolean; imports: object[] };
  };
  expect(await read()).toMatchObject({ isThere: true, imports: [] });

  const news: TaskNews[] = [];
  progress.listen('events', (told) => news.push(told));
  const path = '/api/corpus/imports?release=first&task=events';
  expect((await send(withCorpus, path, { mapping: MAPPING })).body).toMatchObject({
    entry: { added: 2, release: 'first' },
    wasThere: false,
  });
  expect(news.map(({ step, state }) => [step, state])).toEqual([
    ['wait', 'running'],
    ['read and check', 'running'],
    ['read and check', 'done'],
  ]);
  expect((await read()).imports).toMatchObject([{ dataSet: 'my-events', added: 2 }]);
  expect((await send(withCorpus, path, { mapping: MAPPING })).body.wasThere).toBe(true);
});

test.each(['..', '.', '../..', `${'ﷺ'.repeat(300)}.csv`, `told.${'x'.repeat(300)}`, 'a\\b.csv'])(
  'a file is looked into by whatever name it came: %s',
  async (name) => {
    const { status, body } = await send(withCorpus, '/api/corpus/preview', { name });
    expect([status, body.columns]).toMatchObject([
      200,
      [{ name: 'number', filled: 1 }, {}, {}, {}],
    ]);
  },
);

test('columns of no known data set are refused by the name of the file, and the task has failed', async () => {
  const news: TaskNews[] = [];
  progress.listen('unknown', (told) => news.push(told));
  const { status, body } = await send(withCorpus, '/api/corpus/imports?task=unknown', {});
  expect([status, body.problems]).toMatchObject([
    422,
    [
      {
        code: 'corpus.unknown-data-set',
        because: 'the columns of `told.csv` are those of no known data set',
      },
    ],
  ]);
  expect(news.at(-1)?.state).toBe('failed');
});

test('a desk without a corpus says so, and takes nothing in', async () => {
  const answer = await without.request('http://localhost/api/corpus');
  expect(await answer.json()).toMatchObject({ isThere: false, imports: [] });
  expect(await send(without, '/api/corpus/imports', {})).toMatchObject({
    status: 404,
    body: { problems: [{ code: 'corpus.none' }] },
  });
});
