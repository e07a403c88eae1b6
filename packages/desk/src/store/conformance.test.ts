import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftReport,
  draftSource,
} from '../../../../test/small-cases/draft-case.ts';
import {
  type PrivatePostgres,
  postgresPrograms,
  startPostgres,
} from '../../../../test/stores/private-postgres.ts';
import { CaseStore, type Written } from './case-store.ts';
import { yamlOf } from './case-text.ts';
import type { Database } from './database.ts';
import { postgresAt } from './postgres.ts';
import { sqliteAt } from './sqlite.ts';

const programs = postgresPrograms();
if (programs === undefined) console.log('skipped: no PostgreSQL here to try the store on');

const NOON = new Date('2021-03-01T12:00:00Z');
const BY = { who: 'an analyst', why: 'a test' };
const about = { perpetrator: 'group', incident: 'attack' };

const caseOf = (title: string, reports: readonly string[] = []) => {
  const caseFile = draftCase({
    title,
    reports: reports.map((id) => draftReport(id, about, { says: `${id} says so` })),
  });
  return { caseFile, text: `# ${title}\n${yamlOf(caseFile)}` };
};

const versionIn = (written: Written) =>
  written.outcome === 'written' ? written.written.version : written.outcome;

describe.each([
  { name: 'SQLite', isHere: true },
  { name: 'PostgreSQL', isHere: programs !== undefined },
])('a store in $name', ({ name, isHere }) => {
  let folder = '';
  let postgres: PrivatePostgres | undefined;
  let database: Database;
  let place = '';
  let files = 0;
  const stores: CaseStore[] = [];

  const open = async () => {
    database = name === 'SQLite' ? sqliteAt(place) : await postgresAt(place);
    const store = await CaseStore.open(database, () => NOON);
    stores.push(store);
    return store;
  };

  const empty = () => {
    place = postgres?.database() ?? join(folder, `${++files}.db`);
    return open();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'respondeat-store-'));
    if (name === 'PostgreSQL' && programs !== undefined) postgres = await startPostgres(programs);
  });

  afterEach(() => Promise.all(stores.splice(0).map((store) => store.close())));

  afterAll(async () => {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test.runIf(isHere)('gives a case back as it came, letter by letter', async () => {
    const store = await empty();
    const added = caseOf('Ḥizballāh · حزب الله', ['first', 'second']);
    expect(versionIn(await store.add(added, BY))).toBe(1);
    const read = await store.read('small');
    expect(read).toMatchObject({ id: 'small', version: 1, text: added.text });
    expect(read?.caseFile).toEqual(added.caseFile);
    expect(Object.keys(read?.caseFile ?? {})).toEqual(Object.keys(added.caseFile));
  });

  test.runIf(isHere)('still has everything when it is opened again', async () => {
    const store = await empty();
    await store.add(caseOf('A title'), BY);
    const again = await open();
    expect(await again.cases()).toEqual([
      {
        id: 'small',
        title: 'A title',
        version: 1,
        updatedAt: NOON.toISOString(),
        incidents: 1,
        reports: 0,
      },
    ]);
  });

  test.runIf(isHere)('is made once, however many open it at the same time', async () => {
    await empty();
    for (let round = 0; round < 3; round++) {
      const opened = await Promise.all(Array.from({ length: 6 }, () => open()));
      const cases = await Promise.all(opened.map((store) => store.cases()));
      expect(cases.flat()).toEqual([]);
    }
  });

  test.runIf(isHere)('is left as it is where a later release made it', async () => {
    await empty();
    const { queries } = database;
    await queries.updateTable('head').set('edition', 2).execute();
    await queries.schema.dropTable('records').execute();
    const later = name === 'SQLite' ? sqliteAt(place) : await postgresAt(place);
    await expect(CaseStore.open(later, () => NOON)).rejects.toThrow('edition 2');
    const tables = await later.queries.introspection.getTables();
    expect(tables.map((table) => table.name)).not.toContain('records');
    await later.queries.destroy();
  });

  test.runIf(isHere)('takes a case in once', async () => {
    const store = await empty();
    await store.add(caseOf('A title'), BY);
    expect(await store.add(caseOf('Another'), BY)).toEqual({ outcome: 'impossible' });
    expect(await store.history('small')).toHaveLength(1);
  });

  test.runIf(isHere)(
    'refuses a change of a version that stands no longer, and shows the one that does',
    async () => {
      const store = await empty();
      await store.add(caseOf('One'), BY);
      await store.revise({ id: 'small', baseVersion: 1, next: caseOf('Two'), ...BY });
      const late = await store.revise({ id: 'small', baseVersion: 1, next: caseOf('Late'), ...BY });
      expect(late).toMatchObject({
        outcome: 'stale',
        current: { version: 2, caseFile: { title: 'Two' } },
      });
      const unknown = await store.revise({
        id: 'large',
        baseVersion: 1,
        next: caseOf('Two'),
        ...BY,
      });
      expect(unknown).toEqual({ outcome: 'missing' });
    },
  );

  test.runIf(isHere)('lets one of many simultaneous writers through, each time', async () => {
    const store = await empty();
    await store.add(caseOf('0'), BY);
    const others = await open();
    for (let round = 1; round <= 4; round++) {
      const attempts = Array.from({ length: 6 }, (_, writer) =>
        (writer % 2 === 0 ? store : others).revise({
          id: 'small',
          baseVersion: round,
          next: caseOf(`${round} by ${writer}`),
          ...BY,
        }),
      );
      const outcomes = (await Promise.all(attempts)).map(({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(5);
    }
    expect(await store.history('small')).toHaveLength(5);
    expect((await store.audit()).tampering).toEqual([]);
  });

  test.runIf(isHere)(
    'undoes change after change, gives them again, and forgets nothing',
    async () => {
      const store = await empty();
      await store.add(caseOf('One'), BY);
      await store.revise({ id: 'small', baseVersion: 1, next: caseOf('Two'), ...BY });
      await store.revise({ id: 'small', baseVersion: 2, next: caseOf('Three'), ...BY });
      const titles: (string | undefined)[] = [];
      for (const act of ['undo', 'undo', 'redo', 'redo'] as const) {
        await store[act]('small', BY);
        titles.push((await store.read('small'))?.caseFile.title);
      }
      expect(titles).toEqual(['Two', 'One', 'Two', 'Three']);
      expect(await store.redo('small', BY)).toEqual({ outcome: 'impossible' });
      expect((await store.read('small', 2))?.caseFile.title).toBe('Two');
      expect(await store.history('small')).toHaveLength(7);
    },
  );

  test.runIf(isHere)('reverts to any version, which can be undone', async () => {
    const store = await empty();
    const first = caseOf('One');
    await store.add(first, BY);
    await store.revise({ id: 'small', baseVersion: 1, next: caseOf('Two'), ...BY });
    await store.revert('small', 1, BY);
    expect(await store.read('small')).toMatchObject({ version: 3, text: first.text });
    await store.undo('small', BY);
    expect((await store.read('small'))?.caseFile.title).toBe('Two');
    expect(await store.revert('small', 99, BY)).toEqual({ outcome: 'impossible' });
  });

  test.runIf(isHere)('says of every change who made it, when, what and why', async () => {
    const store = await empty();
    await store.add(caseOf('One', ['first']), { who: 'منى', why: 'begun' });
    const next = caseOf('Two', ['first', 'second']);
    await store.revise({ id: 'small', baseVersion: 1, next, who: 'Omid', why: 'a second voice' });
    const [imported, edited] = await store.history('small');
    expect(imported).toMatchObject({
      sequence: 1,
      version: 1,
      who: 'منى',
      what: 'import',
      why: 'begun',
    });
    expect(edited).toMatchObject({
      sequence: 2,
      version: 2,
      who: 'Omid',
      when: NOON.toISOString(),
      what: 'edit',
      why: 'a second voice',
      changed: ['title', 'reports/second'],
      previousHash: imported?.hash,
    });
  });

  test.runIf(isHere)('chains the same hashes in either database', async () => {
    const store = await empty();
    const { caseFile } = caseOf('One', ['first']);
    await store.add({ caseFile, text: 'one\n' }, BY);
    const next = { caseFile: { ...caseFile, title: 'Two' }, text: 'two\n' };
    await store.revise({ id: 'small', baseVersion: 1, next, ...BY });
    const [, edited] = await store.history('small');
    expect(edited?.hash).toBe('7ffacc010662463b386909f406c7967a534bbf6e0f5a6970da176bdbd8054fea');
  });

  test.runIf(isHere)('keeps a capture once, under its hash', async () => {
    const store = await empty();
    const bytes = new TextEncoder().encode('a page as it was published');
    const capture = { bytes, mediaType: 'text/plain', name: 'page.txt' };
    const kept = await store.keepCapture(capture, BY);
    await store.keepCapture({ ...capture, name: 'again.txt' }, BY);
    const read = await store.capture(kept.sha256);
    expect(Buffer.from(read?.bytes ?? []).toString()).toBe('a page as it was published');
    expect(read).toMatchObject({ mediaType: 'text/plain', name: 'page.txt' });
    expect(await store.capture('0'.repeat(64))).toBeUndefined();
    expect((await store.audit()).captures).toBe(1);
  });

  test.runIf(isHere)(
    'finds words whatever their script, diacritics and case, in the last version only',
    async () => {
      const store = await empty();
      const caseFile = draftCase({
        actors: [
          ...draftCase().actors,
          draftActor('kh', { name: { en: "Kata'ib Ḥizballāh", ar: 'كَتائب حزب الله' } }),
          draftActor('irgc', { name: { fa: 'سپاه پاسداران انقلاب اسلامی' } }),
        ],
        sources: [draftSource('paper', { name: '50 % of_everything' })],
      });
      await store.add({ caseFile, text: yamlOf(caseFile) }, BY);
      const found = async (query: string) =>
        (await store.search(query, 10)).map(({ kind, recordId }) => `${kind}/${recordId}`);
      expect(await found('HIZBALLAH')).toEqual(['actor/kh']);
      expect(await found('kataib hizb')).toEqual(['actor/kh']);
      expect(await found('كتائب')).toEqual(['actor/kh']);
      // The same word from an Arabic and from a Persian keyboard.
      expect(await found('اسلامي')).toEqual(['actor/irgc']);
      expect(await found('اسلامی')).toEqual(['actor/irgc']);
      expect(await found('ه')).toEqual(['actor/irgc', 'actor/kh']);
      expect(await found('% of_')).toEqual(['source/paper']);
      expect(await found('nowhere to be found')).toEqual([]);
      expect(await found(' % ')).toEqual([]);
      await store.revise({ id: 'small', baseVersion: 1, next: caseOf('Without them'), ...BY });
      expect(await found('hizballah')).toEqual([]);
      expect(await found('without')).toEqual(['case/small']);
    },
  );

  test.runIf(isHere).each(['history', 'texts', 'captures'])(
    'lets nobody alter or delete rows of %s',
    async (table) => {
      const store = await empty();
      await store.add(caseOf('One'), BY);
      await store.keepCapture({ bytes: new Uint8Array([1]), mediaType: 'a/b', name: 'c' }, BY);
      const { queries } = database;
      const column = table === 'history' ? 'who' : 'sha256';
      const altering = sql.raw(`update ${table} set ${column} = 'x'`).execute(queries);
      await expect(altering).rejects.toThrow(`${table} is only ever added to`);
      const deleting = sql.raw(`delete from ${table}`).execute(queries);
      await expect(deleting).rejects.toThrow(`${table} is only ever added to`);
    },
  );
});
