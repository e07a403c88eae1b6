import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { yamlOf } from '../../packages/desk/src/store/index.ts';
import { draftCase } from '../small-cases/draft-case.ts';
import { plainEnvironment, REPOSITORY, RESPONDEAT, respondeat } from './respondeat.ts';

const OWN = { 'X-Respondeat-Who': 'a test' };

interface Served {
  readonly child: ChildProcess;
  readonly address: string;
  /** Settles with the exit code. */
  readonly ended: Promise<number | null>;
}

let folder = '';
const running: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'respondeat-serve-'));
});

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the server as a user does, on a free port, and waits until it listens. */
async function serve(...args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [RESPONDEAT, 'serve', '--port', '0', '--json', ...args], {
    cwd: REPOSITORY,
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const ended = new Promise<number | null>((settle) => child.once('exit', settle));
  const line = await new Promise<string>((settle, fail) => {
    child.stdout.setEncoding('utf8').once('data', settle);
    void ended.then((code) => fail(new Error(`the server ended with ${code}`)));
  });
  return { child, ended, address: (JSON.parse(line) as { address: string }).address };
}

/** A generator with a seed, so that a run that fails can be run again (Lehmer, as Park and Miller have it). */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('serve', () => {
  test('opens with the casebook, and ends in good order when asked to', async () => {
    const { child, ended, address } = await serve('--store', join(folder, 'first.db'));
    const { cases } = (await (await fetch(`${address}/api/cases`)).json()) as { cases: object[] };
    expect(cases.length).toBeGreaterThanOrEqual(15);
    expect(await (await fetch(`${address}/`)).text()).toContain('<title>Respondeat');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    const audit = await respondeat(['audit', 'verify', '--store', join(folder, 'first.db')]);
    expect(audit).toMatchObject({ exitCode: 0 });
    expect(audit.stdout).toContain('Nothing was altered');
  });

  test('says which port it could not have', async () => {
    const { address } = await serve('--store', join(folder, 'port.db'), '--empty');
    const { port } = new URL(address);
    const second = await respondeat([
      'serve',
      '--port',
      port,
      '--empty',
      '--store',
      join(folder, 'other.db'),
    ]);
    expect(second.exitCode).toBe(2);
    expect(second.stderr).toContain('something listens there already');
  });

  test('takes nothing into a new store where it could not listen', async () => {
    const { address } = await serve('--store', join(folder, 'port-again.db'), '--empty');
    const [port, store] = [new URL(address).port, join(folder, 'not-served.db')];
    const second = await respondeat(['serve', '--port', port, '--store', store]);
    expect(second.exitCode).toBe(2);
    const { stdout } = await respondeat(['audit', 'verify', '--json', '--store', store]);
    expect(JSON.parse(stdout)).toMatchObject({ entries: 0 });
  });

  test('restores nothing beside what a killed server left of another store', async () => {
    const [store, copy] = [join(folder, 'left.db'), join(folder, 'copy-of-left.db')];
    const { child, ended, address } = await serve('--store', store, '--empty');
    await write(address, { id: 'left', title: 'Left', baseVersion: undefined });
    await respondeat(['backup', copy, '--store', store]);
    child.kill('SIGKILL');
    await ended;
    rmSync(store);
    const { exitCode, stderr } = await respondeat(['restore', copy, '--store', store]);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('left.db-wal')]);
    expect(readdirSync(folder)).not.toContain('left.db');
  });

  test('restores no empty file, and leaves nothing of the attempt', async () => {
    const here = mkdtempSync(join(folder, 'empty-'));
    writeFileSync(join(here, 'nothing.db'), '');
    const args = ['restore', 'nothing.db', '--store', 'store.db'];
    const { exitCode, stderr } = await respondeat(args, { folder: here });
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('`nothing.db` is empty')]);
    expect(readdirSync(here)).toEqual(['nothing.db']);
  });

  test('prints no password of a database, and says that it cannot be reached', async () => {
    const store = 'postgres://omid:hidden@127.0.0.1:1/cases';
    const { exitCode, stdout, stderr } = await respondeat([
      'serve',
      '--port',
      '0',
      '--store',
      store,
    ]);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('store.unreachable')]);
    expect(stdout + stderr).not.toContain('hidden');
  });

  test.each(['', '  ', 'two\nlines', 'x'.repeat(301)])(
    'serves nobody by the name %j',
    async (who) => {
      const { exitCode, stderr } = await respondeat(['serve', '--port', '0', '--who', who]);
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--who')]);
    },
  );

  test('keeps what a backup restores, and neither replaces what is there', async () => {
    const [store, copy, restored] = ['kept.db', 'copy.db', 'restored.db'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    const { address } = await serve('--store', store, '--empty');
    await write(address, { id: 'kept', title: 'Kept', baseVersion: undefined });
    // While it is served.
    expect(await respondeat(['backup', copy, '--store', store])).toMatchObject({ exitCode: 0 });
    chmodSync(copy, 0o400);
    expect(await respondeat(['restore', copy, '--store', restored])).toMatchObject({ exitCode: 0 });
    expect(statSync(restored).mode & 0o777).toBe(0o600);
    chmodSync(copy, 0o600);
    const heads = await Promise.all(
      [store, copy, restored].map(async (place) => {
        const { stdout } = await respondeat(['audit', 'verify', '--json', '--store', place]);
        return (JSON.parse(stdout) as { head: string; entries: number }).head;
      }),
    );
    expect(new Set(heads).size).toBe(1);
    for (const args of [
      ['backup', copy, '--store', store],
      ['restore', copy, '--store', restored],
    ]) {
      const { exitCode, stdout } = await respondeat([...args, '--json']);
      expect([exitCode, stdout]).toEqual([1, expect.stringContaining('backup.in-the-way')]);
    }
    const noted = await respondeat(['audit', 'verify', '--store', copy, '--noted', '0'.repeat(64)]);
    expect([noted.exitCode, noted.stdout]).toEqual([1, expect.stringContaining('was noted')]);
  });

  test.each([
    ['there is none', 'none.db', 'store.missing'],
    ['something else is there', join(REPOSITORY, 'README.md'), 'store.foreign'],
    ['a folder is there', REPOSITORY, 'store.unusable'],
  ])('is told where a store was to be and %s', async (_name, place, code) => {
    const { exitCode, stderr } = await respondeat(['audit', 'verify', '--store', place], {
      folder,
    });
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(code)]);
  });

  test('loses no acknowledged write, killed at any moment of a thousand', async () => {
    const WRITES = 1_000;
    const draw = drawer(20_210_215);
    const store = join(folder, 'killed.db');
    const cases = ['one', 'two', 'three'];
    /** Last title of each case that the server has acknowledged, and one it was sent and has not. */
    const acknowledged = new Map<string, string>();
    const sent = new Map<string, string>();
    const done = { writes: 0, kills: 0 };
    while (done.writes < WRITES) {
      const { child, ended, address } = await serve('--store', store, '--empty');
      const last = await Promise.all(
        cases.map((id) => checkLast(address, id, { acknowledged, sent })),
      );
      const versions = new Map(cases.map((id, place) => [id, last[place]]));
      // After about a hundred writes, a few milliseconds into the next ones.
      const fatal = done.writes + 20 + Math.floor(draw() * 160);
      const writer = async (id: string) => {
        while (done.writes < WRITES) {
          const title = `${id} ${++done.writes}`;
          if (done.writes === fatal) setTimeout(() => child.kill('SIGKILL'), draw() * 30);
          sent.set(id, title);
          const version = await write(address, { id, title, baseVersion: versions.get(id) });
          if (version === undefined) return;
          versions.set(id, version);
          acknowledged.set(id, title);
        }
      };
      await Promise.all(cases.map(writer));
      child.kill('SIGKILL');
      await ended;
      done.kills++;
    }
    const { address } = await serve('--store', store, '--empty');
    await Promise.all(cases.map((id) => checkLast(address, id, { acknowledged, sent })));
    expect(done.kills).toBeGreaterThan(3);
    expect(await respondeat(['audit', 'verify', '--store', store])).toMatchObject({ exitCode: 0 });
  }, 600_000);
});

interface Titles {
  readonly acknowledged: ReadonlyMap<string, string>;
  readonly sent: ReadonlyMap<string, string>;
}

/** The case stands as it was last acknowledged, or as it was sent last, and never in between. Gives its version. */
async function checkLast(address: string, id: string, { acknowledged, sent }: Titles) {
  const response = await fetch(`${address}/api/cases/${id}`);
  const { version, caseFile } = (await response.json()) as Partial<Shown>;
  expect([acknowledged.get(id), sent.get(id)]).toContain(caseFile?.title);
  return version;
}

interface Shown {
  readonly version: number;
  readonly caseFile: { readonly title: string };
}

interface Written {
  readonly id: string;
  readonly title: string;
  /** Nothing where the case is not there yet. */
  readonly baseVersion: number | undefined;
}

/** Writes a title, and gives the version that the server acknowledged, if it did. */
async function write(address: string, { id, title, baseVersion }: Written) {
  const edits = [{ op: 'replace', path: '/title', value: title }];
  const [path, method, body] =
    baseVersion === undefined
      ? ['', 'POST', yamlOf(draftCase({ case: id, title }))]
      : [`/${id}`, 'PATCH', JSON.stringify({ baseVersion, why: 'a test', edits })];
  try {
    const response = await fetch(`${address}/api/cases${path}`, { method, headers: OWN, body });
    const { version } = (await response.json()) as Partial<Shown>;
    return response.ok ? version : undefined;
  } catch {
    return undefined;
  }
}
