import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftCase, draftReport } from '../../../../test/small-cases/draft-case.ts';
import { CaseStore } from './case-store.ts';
import { yamlOf } from './case-text.ts';
import { sqliteAt } from './sqlite.ts';

const BY = { who: 'an analyst', why: 'a test' };
const about = { perpetrator: 'group', incident: 'attack' };

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'respondeat-audit-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function auditOf(path: string, noted?: string) {
  const store = await CaseStore.open(sqliteAt(path), () => new Date(0));
  const report = await store.audit(noted);
  await store.close();
  return report;
}

/** A store with two cases, five versions and a capture. */
async function filled(path: string): Promise<string> {
  const store = await CaseStore.open(sqliteAt(path), () => new Date(0));
  for (const id of ['one', 'two']) {
    const caseFile = draftCase({ case: id, reports: [draftReport('says', about)] });
    await store.add({ caseFile, text: yamlOf(caseFile) }, BY);
    const next = { ...caseFile, title: `${id} again` };
    await store.revise({ id, baseVersion: 1, next: { caseFile: next, text: yamlOf(next) }, ...BY });
  }
  await store.undo('one', BY);
  await store.keepCapture({ bytes: new Uint8Array([1, 2]), mediaType: 'a/b', name: 'c' }, BY);
  const { head } = await store.audit();
  await store.close();
  return head;
}

/** Does to the file what somebody would who has it and means to deceive. */
function tamper(path: string, ...statements: readonly string[]): void {
  const file = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  for (const table of ['history', 'texts', 'captures'])
    for (const act of ['update', 'delete']) file.exec(`drop trigger ${table}_${act}`);
  for (const statement of statements) file.exec(statement);
  file.close();
}

/** Every column of every table of a store, but for the number by which SQLite counts records. */
function columnsIn(path: string): { table: string; column: string; type: string }[] {
  const file = new DatabaseSync(path);
  const tables = ['head', 'history', 'texts', 'cases', 'records', 'captures'];
  const columns = tables.flatMap((table) =>
    file
      .prepare(`pragma table_info(${table})`)
      .all()
      .map(({ name, type }) => ({
        table,
        column: String(name),
        type: String(type).toLowerCase(),
      })),
  );
  file.close();
  return columns.filter(({ table, column }) => !(column === 'id' && table === 'records'));
}

describe('an audit', () => {
  test('finds nothing in a store that only the store wrote', async () => {
    const path = join(folder, 'sound.db');
    const head = await filled(path);
    expect(await auditOf(path, head)).toEqual({
      entries: 6,
      versions: 5,
      captures: 1,
      head,
      tampering: [],
    });
  });

  test('finds any row that was altered, in whichever column', async () => {
    const original = join(folder, 'original.db');
    await filled(original);
    const unnoticed: string[] = [];
    for (const [index, { table, column, type }] of columnsIn(original).entries()) {
      // A store of a later edition, or with two heads, is refused before it is audited.
      if (table === 'head' && (column === 'edition' || column === 'id')) continue;
      const path = join(folder, `altered-${index}.db`);
      await copyOf(original, path);
      const other = { integer: `coalesce(${column}, 0) + 1000`, blob: "x'00'" }[type];
      const last = `(select max(rowid) from ${table})`;
      tamper(path, `update ${table} set ${column} = ${other ?? `'other'`} where rowid = ${last}`);
      const { tampering } = await auditOf(path);
      if (tampering.length === 0) unnoticed.push(`${table}.${column}`);
    }
    expect(unnoticed).toEqual([]);
  });

  test.each(['history', 'texts', 'cases', 'records', 'captures'])(
    'finds a row that was taken out of %s',
    async (table) => {
      const path = join(folder, `without-${table}.db`);
      await filled(path);
      tamper(path, `delete from ${table} where rowid = (select min(rowid) from ${table})`);
      expect((await auditOf(path)).tampering).not.toEqual([]);
    },
  );

  test('finds entries cut off at the end, and a history rewritten whole only by a noted hash', async () => {
    const path = join(folder, 'cut.db');
    const noted = await filled(path);
    tamper(path, 'delete from history where sequence = 6', 'delete from captures');
    expect((await auditOf(path)).tampering).toMatchObject([{ where: 'head 1' }]);
    makeHeadAgree(path);
    expect((await auditOf(path)).tampering).toEqual([]);
    expect((await auditOf(path, noted)).tampering).toMatchObject([{ where: 'history' }]);
  });

  test('finds a search index that hides a record', async () => {
    const path = join(folder, 'hidden.db');
    await filled(path);
    tamper(path, "insert into record_words (record_words) values ('delete-all')");
    expect((await auditOf(path)).tampering).toMatchObject([{ where: 'record_words' }]);
  });
});

/** Makes the head agree with a history that was cut. */
function makeHeadAgree(path: string): void {
  const file = new DatabaseSync(path);
  file.exec(`update head set sequence = 5, hash = (select hash from history where sequence = 5)`);
  file.close();
}

async function copyOf(from: string, to: string): Promise<void> {
  const store = await CaseStore.open(sqliteAt(from), () => new Date(0));
  await store.copyTo(to);
  await store.close();
}
