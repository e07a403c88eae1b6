import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseFile, withAttainability } from '@respondeat/engine';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftCase, draftReport } from '../../../../test/small-cases/draft-case.ts';
import { drawBriefly } from '../attainability/brief-worlds.ts';
import { assessCase } from '../case-files/assess-case.ts';
import { readCase } from '../case-files/read-case.ts';
import { readLibrary } from '../library/read-library.ts';
import { dossierFiles, dossierIn } from '../output/dossier-files.ts';
import { CaseStore } from '../store/case-store.ts';
import { sha256Of, yamlOf } from '../store/index.ts';
import { sqliteAt } from '../store/sqlite.ts';
import { application } from './application.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { type TaskNews, TaskProgress } from './task-progress.ts';
import { WorkPool } from './work-pool.ts';

const pinned = readLibrary();
const about = { perpetrator: 'group', incident: 'attack' };
const OWN = { 'X-Respondeat-Who': 'Mona' };

let folder = '';
let app: Hono;
let store: CaseStore;
const work = new WorkPool();
const progress = new TaskProgress();
const faults: unknown[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'respondeat-api-'));
  store = await CaseStore.open(sqliteAt(join(folder, 'cases.db')), () => new Date(0));
  const desk = {
    store,
    work,
    drawing: new OneAtATime(),
    progress,
    pinned: () => pinned,
    who: 'whoever is here',
  };
  app = application(desk, (fault) => faults.push(fault));
});

afterAll(async () => {
  await work.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

async function ask(path: string, { method = 'GET', headers = OWN, body }: Sent = {}) {
  const sent =
    body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  return await app.request(`http://localhost${path}`, { method, headers, ...sent });
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a test names the form that it expects
async function json<Body = unknown>(path: string, sent?: Sent) {
  const response = await ask(path, sent);
  return { status: response.status, body: (await response.json()) as Body };
}

/** The codes of the problems in an answer, with its status. */
async function refusal(path: string, sent?: Sent) {
  const { status, body } = await json<{ problems: { code: string }[] }>(path, sent);
  return [status, ...body.problems.map(({ code }) => code)];
}

let cases = 0;

/** Takes in a case of its own for a test, and gives its id and its text. */
async function newCase(): Promise<{ id: string; text: string }> {
  const id = `case-${++cases}`;
  const reports = ['first', 'second', 'third'].map((report) => draftReport(report, about));
  const text = `# kept as it is\n${yamlOf(draftCase({ case: id, reports }))}`;
  const { status } = await json('/api/cases', { method: 'POST', body: text });
  if (status !== 201) throw new Error(`the case was not taken in: ${status}`);
  return { id, text };
}

const patch = (id: string, baseVersion: number, ...edits: readonly object[]) =>
  [`/api/cases/${id}`, { method: 'PATCH', body: { baseVersion, why: 'a test', edits } }] as const;

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly caseFile: CaseFile;
}

describe('importing', () => {
  test('takes in the text of a case and gives it out again, letter by letter', async () => {
    const { id, text } = await newCase();
    const exported = await ask(`/api/cases/${id}/export.yaml`);
    expect(await exported.text()).toBe(text);
    expect(exported.headers.get('Content-Disposition')).toContain(`${id}.yaml`);
  });

  test('takes in a file of a form', async () => {
    const form = new FormData();
    const text = JSON.stringify(draftCase({ case: 'from-a-form' }));
    form.set('file', new File([text], 'case.json'));
    const response = await app.request('http://localhost/api/cases', {
      method: 'POST',
      headers: OWN,
      body: form,
    });
    expect([response.status, await response.json()]).toEqual([
      201,
      { id: 'from-a-form', version: 1 },
    ]);
  });

  test('tells what is wrong with a case, at its line, and takes nothing in', async () => {
    const text = yamlOf(draftCase({ case: 'wrong', marking: 'TLP:WHITE' as 'TLP:CLEAR' }));
    const sent = { method: 'POST', body: text };
    const { status, body } = await json<{ problems: object[] }>('/api/cases', sent);
    expect(status).toBe(422);
    expect(body.problems).toMatchObject([{ path: 'marking', line: 6 }]);
    expect(await refusal('/api/cases/wrong')).toEqual([404, 'case.missing']);
  });

  test('takes a case in once', async () => {
    const { text } = await newCase();
    expect(await refusal('/api/cases', { method: 'POST', body: text })).toEqual([
      422,
      'case.exists',
    ]);
  });

  test('tells how far it is to whoever listens, from the beginning', async () => {
    const text = yamlOf(draftCase({ case: 'told' }));
    const response = await ask('/api/progress/my-task');
    const told = response.text();
    await ask('/api/cases?task=my-task', { method: 'POST', body: text });
    const news = [...(await told).matchAll(/^data: (.*)$/gm)].map(
      ([, data]) => JSON.parse(data ?? '') as TaskNews,
    );
    expect(response.headers.get('Content-Type')).toBe('text/event-stream');
    expect(news.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'wait running',
      'read and check running',
      'keep running',
      'keep done',
    ]);
  });
});

describe('changing', () => {
  test('replaces a case where the version is still the last one', async () => {
    const { id } = await newCase();
    const { body: before } = await json<Shown>(`/api/cases/${id}`);
    const caseFile = { ...before.caseFile, title: 'Another' };
    const sent = { method: 'PUT', body: { caseFile, why: 'a better title' } };
    expect(await refusal(`/api/cases/${id}`, sent)).toEqual([428, 'request.no-base']);
    const headers = { ...OWN, 'If-Match': '"1"' };
    expect(await json(`/api/cases/${id}`, { ...sent, headers })).toEqual({
      status: 200,
      body: { id, version: 2 },
    });
    const stale = await json(`/api/cases/${id}`, { ...sent, headers });
    expect(stale).toMatchObject({
      status: 409,
      body: {
        problems: [{ code: 'case.stale' }],
        current: { id, version: 2, caseFile: { title: 'Another' } },
        yours: { title: 'Another' },
      },
    });
  });

  test('edits in places, and refuses what would break the case', async () => {
    const { id } = await newCase();
    const replace = (path: string, value: unknown) => ({ op: 'replace', path, value });
    const edited = await json<Shown>(
      ...patch(id, 1, replace('/reports/1/credibility', 5), { op: 'remove', path: '/reports/0' }),
    );
    expect(edited).toMatchObject({ status: 200, body: { version: 2 } });
    expect(edited.body.caseFile.reports.map((each) => [each.id, each.credibility])).toEqual([
      ['second', 5],
      ['third', 3],
    ]);
    expect(await refusal(...patch(id, 2, replace('/reports/9/credibility', 5)))).toEqual([
      422,
      'edit.impossible',
    ]);
    expect(await refusal(...patch(id, 2, replace('/reports/0/source', 'nobody')))).toEqual([
      422,
      'reference.unknown',
    ]);
    expect(await refusal(...patch(id, 2, replace('/case', 'renamed')))).toEqual([
      422,
      'case.renamed',
    ]);
    expect(await refusal(...patch(id, 2, replace('/title', 'a\u0000b')))).toEqual([
      422,
      'text.unprintable',
    ]);
    expect(await refusal(...patch(id, 2))).toEqual([400, 'request.invalid']);
    expect((await json<Shown>(`/api/cases/${id}`)).body.version).toBe(2);
  });

  test('loses no change of two editors who write at once', async () => {
    const { id } = await newCase();
    const editor = async (name: string) => {
      for (let turn = 0; turn < 5; turn++) {
        let status = 0;
        while (status !== 200) {
          const { body: seen } = await json<Shown>(`/api/cases/${id}`);
          const value = draftReport(`${name}-${turn}`, about);
          const [path, sent] = patch(id, seen.version, { op: 'add', path: '/reports/-', value });
          status = (await ask(path, sent)).status;
          expect([200, 409]).toContain(status);
        }
      }
    };
    await Promise.all([editor('one'), editor('two'), editor('three')]);
    const { body } = await json<Shown>(`/api/cases/${id}`);
    expect(body.version).toBe(16);
    expect(new Set(body.caseFile.reports.map((each) => each.id)).size).toBe(18);
  });

  test('can be undone, given again, and taken back to any version', async () => {
    const { id, text } = await newCase();
    await ask(...patch(id, 1, { op: 'replace', path: '/title', value: 'Two' }));
    const titles: string[] = [];
    for (const act of ['undo', 'redo', 'undo'])
      titles.push(
        (await json<Shown>(`/api/cases/${id}/${act}`, { method: 'POST' })).body.caseFile.title,
      );
    expect(titles).toEqual(['A small case', 'Two', 'A small case']);
    expect(await refusal(`/api/cases/${id}/undo`, { method: 'POST' })).toEqual([
      422,
      'case.unchanged',
    ]);
    const reverted = await json(`/api/cases/${id}/revert`, { method: 'POST', body: { to: 2 } });
    expect(reverted).toMatchObject({
      status: 200,
      body: { version: 6, caseFile: { title: 'Two' } },
    });
    const old = await ask(`/api/cases/${id}/export.yaml?version=5`);
    expect(await old.text()).toBe(text);
    const last = await ask(`/api/cases/${id}/undo`, { method: 'POST' });
    expect(last.headers.get('ETag')).toBe((await ask(`/api/cases/${id}`)).headers.get('ETag'));
  });

  test.each(['\ud800', 'a\u0000b', ' '])(
    'is not made for a reason that could not be kept: %j',
    async (why) => {
      const { id } = await newCase();
      const body = {
        baseVersion: 1,
        why,
        edits: [{ op: 'replace', path: '/title', value: 'Two' }],
      };
      expect(await refusal(`/api/cases/${id}`, { method: 'PATCH', body })).toEqual([
        400,
        'request.invalid',
      ]);
    },
  );

  test('is not made that could be kept, but not read again as a case file', async () => {
    const { id } = await newCase();
    const says = 'long '.repeat(990);
    const reports = Array.from({ length: 1_100 }, (_, place) =>
      draftReport(`report-${place}`, about, { says, because: says }),
    );
    const caseFile = draftCase({ case: id, reports });
    const body = { caseFile, why: 'a test', baseVersion: 1 };
    const answer = await refusal(`/api/cases/${id}`, { method: 'PUT', body });
    expect(answer).toEqual([422, 'file.too-large']);
  });

  test.each(['undo', 'redo', 'revert'])(
    'is not taken back by %s past somebody else',
    async (act) => {
      const { id } = await newCase();
      const seen = (await ask(`/api/cases/${id}`)).headers.get('ETag') ?? '';
      await json(...patch(id, 1, { op: 'replace', path: '/title', value: 'Meanwhile' }));
      const sent = { method: 'POST', ...(act === 'revert' ? { body: { to: 1 } } : {}) };
      const path = `/api/cases/${id}/${act}`;
      const { status, body } = await json(path, { ...sent, headers: { ...OWN, 'If-Match': seen } });
      expect([status, body]).toMatchObject([
        409,
        { problems: [{ code: 'case.stale' }], current: { version: 2 } },
      ]);
      const strange = { ...sent, headers: { ...OWN, 'If-Match': '"2-0123456789abcdef"' } };
      expect(await refusal(path, strange)).toEqual([409, 'case.stale']);
      const unreadable = { ...sent, headers: { ...OWN, 'If-Match': 'W/"2"' } };
      expect(await refusal(path, unreadable)).toEqual([428, 'request.no-base']);
      expect((await json<Shown>(`/api/cases/${id}`)).body.version).toBe(2);
    },
  );

  test('is told in the history, with the name of whoever did it, in any script', async () => {
    const { id } = await newCase();
    const [path, sent] = patch(id, 1, { op: 'replace', path: '/title', value: 'Two' });
    await ask(path, { ...sent, headers: { 'X-Respondeat-Who': encodeURIComponent('منى') } });
    await ask(`/api/cases/${id}/undo`, { method: 'POST', headers: { 'X-Respondeat-Who': '%20' } });
    const { body } = await json<{ entries: object[] }>(`/api/cases/${id}/history`);
    expect(body.entries).toMatchObject([
      { version: 1, who: 'Mona', what: 'import' },
      { version: 2, who: 'منى', what: 'edit', why: 'a test', changed: ['title'] },
      { version: 3, who: 'whoever is here', what: 'undo' },
    ]);
  });
});

describe('asking', () => {
  test('a case bears its version as ETag, and is not sent twice', async () => {
    const { id } = await newCase();
    const first = await ask(`/api/cases/${id}`);
    const tag = first.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"1-[0-9a-f]{16}"$/);
    const again = await ask(`/api/cases/${id}`, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
  });

  test('the same version of the same case has another ETag in a store where it says something else', async () => {
    const tags = await Promise.all(
      ['One', 'Another'].map(async (title) => {
        const elsewhere = await CaseStore.open(sqliteAt(':memory:'), () => new Date(0));
        const caseFile = draftCase({ title });
        await elsewhere.add({ caseFile, text: yamlOf(caseFile) }, { who: 'Mona', why: 'a test' });
        const desk = { store: elsewhere, work, drawing: new OneAtATime(), progress, who: 'Mona' };
        const other = application({ ...desk, pinned: () => pinned }, (fault) => faults.push(fault));
        const answer = await other.request(`http://localhost/api/cases/${caseFile.case}`);
        await elsewhere.close();
        return answer.headers.get('ETag');
      }),
    );
    expect(new Set(tags).size).toBe(2);
  });

  test('dossiers are the bytes that the command line writes', async () => {
    const { id, text } = await newCase();
    const path = join(folder, `${id}.yaml`);
    writeFileSync(path, text);
    const read = readCase(path, pinned.library);
    if (!read.ok) throw new Error('the case has problems');
    const assessed = assessCase(read.value, pinned, {
      seed: 1,
      series: true,
      marking: 'TLP:GREEN',
      asOf: '2020-07',
    });
    if (!assessed.ok) throw new Error('the case has no answer');
    const request = {
      caseFile: read.value.caseFile,
      marking: 'TLP:GREEN',
      asOf: '2020-07',
    } as const;
    const drawn = drawBriefly(request, 1, pinned.library);
    if (!drawn.ok) throw new Error('no worlds can be drawn');
    const dossier = withAttainability(assessed.value, drawn.value);
    for (const [name, written] of await dossierFiles(dossier)) {
      const sent = await ask(`/api/cases/${id}/${name}?marking=TLP:GREEN&asOf=2020-07`);
      expect(sent.status).toBe(200);
      const bytes = Buffer.from(await sent.arrayBuffer());
      expect(bytes.equals(Buffer.from(written as string))).toBe(true);
    }
    const asked = await ask(`/api/cases/${id}/assess`, {
      method: 'POST',
      body: { marking: 'TLP:GREEN', asOf: '2020-07' },
    });
    const without = await dossierIn('json', assessed.value);
    expect(await asked.text()).toBe(without);
  });

  test('a dossier tells whole the attacks that it is asked for, and refuses one that the case does not ask about', async () => {
    const { id } = await newCase();
    const page = async (query: string) =>
      (await ask(`/api/cases/${id}/dossier.html${query}`)).text();
    expect(await page('?incident=attack')).toBe(await page(''));
    const wrong = await refusal(`/api/cases/${id}/dossier.html?incident=attack,atack`);
    expect(wrong).toEqual([422, 'question.unknown']);
  });

  test('an edited case is pinned by the text that is exported', async () => {
    const { id } = await newCase();
    await ask(...patch(id, 1, { op: 'replace', path: '/reports/0/credibility', value: 1 }));
    const text = await (await ask(`/api/cases/${id}/export.yaml`)).text();
    const { body } = await json<{ provenance: { caseSha256: string } }>(
      `/api/cases/${id}/dossier.json`,
    );
    expect(body.provenance.caseSha256).toBe(sha256Of(text));
  });

  test('what-ifs leave evidence out and set numbers otherwise', async () => {
    const { id } = await newCase();
    interface Answer {
      readonly incidents: { perpetrator: { candidate: string; probability: number }[] }[];
    }
    const groupIn = async (body: object) => {
      const answer = await json<Answer>(`/api/cases/${id}/assess`, { method: 'POST', body });
      expect(answer.status).toBe(200);
      return (
        answer.body.incidents[0]?.perpetrator.find(({ candidate }) => candidate === 'group')
          ?.probability ?? 0
      );
    };
    const whole = await groupIn({});
    expect(await groupIn({ without: ['first', 'second'] })).toBeLessThan(whole);
    expect(await groupIn({ without: ['first', 'second', 'third'] })).toBeLessThan(0.5);
    const numbers = { 'perpetrator.other': 0.6 };
    expect(await groupIn({ numbers })).not.toBe(whole);
    const wrong = { method: 'POST', body: { without: ['frist'] } };
    expect(await refusal(`/api/cases/${id}/assess`, wrong)).toEqual([422, 'without.unknown']);
    const unknown = { method: 'POST', body: { numbers: { 'no.such': 1 } } };
    expect(await refusal(`/api/cases/${id}/assess`, unknown)).toEqual([
      422,
      'assumption.unknown-parameter',
    ]);
  });

  test('attainability is drawn for the first question, or the one that is asked', async () => {
    const { id } = await newCase();
    const path = `/api/cases/${id}/attainability`;
    const tie = { id: 'arms', sponsor: 'sponsor', kind: 'arms', proxy: 'group' };
    await ask(...patch(id, 1, { op: 'add', path: '/ties/-', value: tie }));
    const sent = { method: 'POST', body: { worlds: 100 } };
    const { status, body } = await json<{ standards: object[] }>(path, sent);
    expect([status, body.standards.length]).toEqual([200, pinned.library.law.standards.size]);
    const other = { method: 'POST', body: { state: 'sponsr' } };
    expect(await refusal(path, other)).toEqual([422, 'question.unknown']);
  }, 300_000);

  test('the search finds records of all cases, and says where', async () => {
    const { id } = await newCase();
    const { body } = await json<{ hits: object[] }>(`/api/search?q=${id}`);
    expect(body.hits).toMatchObject([{ caseId: id, kind: 'case', recordId: id }]);
  });

  test('captures come back as they were sent, and are never run', async () => {
    const page = '<script>alert(1)</script>';
    const headers = { ...OWN, 'Content-Type': 'text/html; charset=utf-8' };
    const { status, body } = await json<{ sha256: string }>(
      "/api/captures?name=somebody's (1).html",
      {
        method: 'POST',
        headers,
        body: page,
      },
    );
    expect([status, body.sha256]).toEqual([201, sha256Of(page)]);
    const kept = await ask(`/api/captures/${body.sha256}`);
    expect(await kept.text()).toBe(page);
    expect(kept.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect(kept.headers.get('Content-Disposition')).toBe(
      "attachment; filename*=UTF-8''somebody%27s%20%281%29.html",
    );
  });

  test('the library is there: standards, vocabulary, description', async () => {
    const { body } = await json<{ standards: object[] }>('/api/standards');
    expect(body.standards).toHaveLength(pinned.library.law.standards.size);
    expect((await json('/api/standards/icj.effective_control')).body).toMatchObject({
      id: 'icj.effective_control',
    });
    expect(await refusal('/api/standards/none')).toEqual([404, 'standard.missing']);
    expect((await json<{ kinds: object }>('/api/vocabulary')).body.kinds).toEqual(
      pinned.library.kinds,
    );
  });
});

describe('who may ask', () => {
  test.each([
    ['without a word of where it comes from', {}],
    ['from another site', { Origin: 'http://elsewhere.example', ...OWN }],
    ['from another port of this machine', { Origin: 'http://localhost:81', ...OWN }],
    ['from another site by its own word', { 'Sec-Fetch-Site': 'cross-site', ...OWN }],
    ['from another page of the same site', { 'Sec-Fetch-Site': 'same-site', ...OWN }],
  ])('no change %s', async (_name, headers) => {
    const sent = { method: 'POST', headers, body: '' };
    expect(await refusal('/api/captures', sent)).toEqual([403, 'request.cross-site']);
  });

  test.each([
    ['with our header', OWN],
    ['from a page of ours', { 'Sec-Fetch-Site': 'same-origin' }],
    ['from our origin', { Origin: 'http://localhost' }],
  ])('a change %s', async (_name, headers) => {
    const sent = { method: 'POST', headers: { Host: 'localhost', ...headers }, body: 'x' };
    expect((await ask('/api/captures', sent)).status).toBe(201);
  });

  test('nobody who reached this machine by a name of their own', async () => {
    const response = await app.request('http://rebound.example/api/cases', { headers: OWN });
    expect([response.status, await response.json()]).toMatchObject([
      403,
      { problems: [{ code: 'request.foreign-host' }] },
    ]);
  });

  test('nobody whose name cannot be printed', async () => {
    const sent = { headers: { 'X-Respondeat-Who': '%00' } };
    expect(await refusal('/api/cases', sent)).toEqual([400, 'request.who']);
  });
});

describe('every answer', () => {
  test.each(['/', '/api/cases', '/api/nothing', '/api/openapi.json'])(
    'of %s keeps the browser within bounds',
    async (path) => {
      const { headers } = await ask(path);
      const policy = headers.get('Content-Security-Policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('X-Frame-Options')).toBe('DENY');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    },
  );

  test('to an unknown request is a problem too', async () => {
    expect(await refusal('/api/nothing')).toEqual([404, 'request.unknown']);
    expect(await refusal('/api/cases', { method: 'DELETE' })).toEqual([404, 'request.unknown']);
  });

  test('is given without a fault of ours', () => {
    expect(faults).toEqual([]);
  });

  test('to a body that is no JSON says so', async () => {
    const { id } = await newCase();
    const sent = { method: 'PUT', body: '{' };
    expect(await refusal(`/api/cases/${id}`, sent)).toEqual([400, 'request.not-json']);
  });
});
