import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbenchFile } from './workbench-files.ts';

let folder = '';
let root = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'respondeat-files-'));
  root = join(folder, 'dist/');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), 'the first page');
  writeFileSync(join(root, 'assets/map-1234.js'), 'a map');
  writeFileSync(join(folder, 'secret.txt'), 'a secret');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bodyOf = async (path: string) => (await workbenchFile(path, root)).text();

describe('the files of the workbench', () => {
  test('are sent as what they are, and kept where their name says what they hold', async () => {
    const { headers } = await workbenchFile('/assets/map-1234.js', root);
    expect(headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('Cache-Control')).toContain('immutable');
    expect((await workbenchFile('/', root)).headers.get('Cache-Control')).toBe('no-cache');
  });

  test('begin with the first page at any address that is none of a file', async () => {
    for (const path of ['/', '/cases/erbil', '/index.html'])
      expect(await bodyOf(path)).toBe('the first page');
    expect((await workbenchFile('/assets/none.js', root)).status).toBe(404);
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/%00',
    '/%',
    '/..%5csecret.txt',
  ])('end at their folder: %s', async (path) => {
    expect(await bodyOf(path)).not.toContain('secret');
  });

  test('say how to build them where they are not built', async () => {
    const page = await (await workbenchFile('/', join(folder, 'nothing/'))).text();
    expect(page).toContain('npm run build');
  });
});
