import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepLibrary, keptContents } from './kept-library.ts';
import { libraryIn, libraryTexts } from './read-library.ts';

const texts = libraryTexts();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'respondeat-kept-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('what is kept gives the library that the texts give', () => {
  expect(keepLibrary(texts, folder)).toMatchObject({ ok: true });
  const kept = keptContents(texts, folder);
  if (kept === undefined) throw new Error('nothing was kept');
  expect(libraryIn(kept)).toEqual(libraryIn(texts));
});

test('a kept copy is used no longer when one letter of one file changes', () => {
  keepLibrary(texts, folder);
  const file = 'standards/icj.effective_control.yaml';
  const changed = new Map(texts).set(file, `${texts.get(file)}#`);
  expect(keptContents(changed, folder)).toBeUndefined();
});

test('a kept copy is used no longer when a file is added or taken away', () => {
  keepLibrary(texts, folder);
  const added = new Map(texts).set('standards/one.more.yaml', '');
  expect(keptContents(added, folder)).toBeUndefined();
  const [, ...others] = texts;
  expect(keptContents(new Map(others), folder)).toBeUndefined();
});

test('where nothing was kept, or only half of it, there is no copy', () => {
  expect(keptContents(texts, folder)).toBeUndefined();
  keepLibrary(texts, folder);
  const file = join(folder, 'kept-library.json');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.slice(0, whole.length >> 1));
  expect(keptContents(texts, folder)).toBeUndefined();
});

test('files with broken YAML are not kept, and the problem names the file', () => {
  const broken = new Map([['standards/broken.yaml', 'standard: [']]);
  expect(keepLibrary(broken, folder)).toMatchObject({
    ok: false,
    problems: [{ code: 'yaml.syntax', path: 'standards/broken.yaml' }],
  });
  expect(keptContents(broken, folder)).toBeUndefined();
});
