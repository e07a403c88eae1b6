import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as engine from '@respondeat/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainEnvironment, REPOSITORY } from './respondeat.ts';

const JOINED = join(REPOSITORY, 'packages/engine/dist/joined');

let anew = '';

beforeAll(async () => {
  anew = mkdtempSync(join(tmpdir(), 'respondeat-joined-'));
  const run = [join(REPOSITORY, 'scripts/join-engine.mjs'), anew];
  await promisify(execFile)(process.execPath, run, { env: plainEnvironment() });
});

afterAll(() => rmSync(anew, { recursive: true, force: true }));

test('a command runs the engine that was compiled last, and joining it again gives the same bytes', () => {
  const names = readdirSync(JOINED);
  expect(readdirSync(anew)).toEqual(names);
  for (const name of names)
    expect(
      readFileSync(join(anew, name)).equals(readFileSync(join(JOINED, name))),
      `${name} is not what the compiled engine gives: \`npm run build\``,
    ).toBe(true);
});

test('the joined engine offers what its sources offer', async () => {
  const joined = (await import(join(anew, 'index.js'))) as object;
  expect(Object.keys(joined).sort()).toEqual(Object.keys(engine).sort());
});

test('the terms of every package whose code is joined go with it', () => {
  const { dependencies } = JSON.parse(
    readFileSync(join(REPOSITORY, 'packages/engine/package.json'), 'utf8'),
  ) as { dependencies: object };
  const terms = readFileSync(join(anew, 'LICENSES.txt'), 'utf8').split('\n');
  expect(terms).toEqual(expect.arrayContaining(Object.keys(dependencies)));
});
