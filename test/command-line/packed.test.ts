import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainEnvironment, REPOSITORY } from './respondeat.ts';

const execute = promisify(execFile);

/** Packages that are packed; the others of an installation are linked from ours. */
const PACKED = ['engine', 'desk'];

let folder = '';
let desk = '';

/** Packs the packages and unpacks them in an empty folder, as an installation from a registry would lay them out. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'respondeat-packed-'));
  const modules = join(folder, 'node_modules');
  const ours = join(modules, '@respondeat');
  mkdirSync(ours, { recursive: true });
  const destination = ['--pack-destination', folder];
  await execute('npm', ['run', '--silent', 'pack', '--', ...destination], { cwd: REPOSITORY });
  for (const name of PACKED) {
    const tarball = join(folder, `respondeat-${name}-0.1.0.tgz`);
    await execute('tar', ['-xzf', tarball, '--one-top-level=unpacked'], { cwd: ours });
    await execute('mv', ['unpacked/package', name], { cwd: ours });
    rmSync(join(ours, 'unpacked'), { recursive: true });
  }
  const others = readdirSync(join(REPOSITORY, 'node_modules')).filter(
    (name) => !name.startsWith('.') && name !== '@respondeat',
  );
  for (const name of others)
    symlinkSync(join(REPOSITORY, 'node_modules', name), join(modules, name));
  desk = join(ours, 'desk');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const respondeat = (...args: readonly string[]) =>
  [join(desk, 'bin/respondeat.js'), ...args] as const;

test('packing leaves nothing behind in the repository', () => {
  expect(readdirSync(join(REPOSITORY, 'packages/desk'))).not.toContain('shipped');
  for (const name of PACKED)
    expect(readdirSync(join(REPOSITORY, 'packages', name))).not.toContain('LICENSE');
});

test('an installed desk attributes a case that came with it, with its fonts, and pins the engine', async () => {
  const shipped = join(desk, 'shipped/casebook/rainbow-warrior-1985-07-10');
  const run = respondeat('attribute', shipped, '--out', 'dossier');
  await execute(process.execPath, run, { cwd: folder, env: plainEnvironment() });
  const pdf = readFileSync(join(folder, 'dossier/dossier.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const { provenance } = JSON.parse(readFileSync(join(folder, 'dossier/dossier.json'), 'utf8')) as {
    provenance: { engine: string };
  };
  expect(provenance.engine).toBe('0.1.0');
});

test('an installed desk serves the pages of the workbench', async () => {
  const store = ['--store', join(folder, 'cases.db'), '--empty'];
  const run = respondeat('serve', '--port', '0', '--json', ...store);
  const child = spawn(process.execPath, run, { cwd: folder, env: plainEnvironment() });
  try {
    const line = await new Promise<string>((settle) => {
      child.stdout.setEncoding('utf8').once('data', settle);
    });
    const { address } = JSON.parse(line) as { address: string };
    const page = await fetch(address).then((answer) => answer.text());
    const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(page) ?? [];
    expect(script).toBeDefined();
    expect((await fetch(new URL(script!, address))).status).toBe(200);
  } finally {
    child.kill('SIGKILL');
  }
});
