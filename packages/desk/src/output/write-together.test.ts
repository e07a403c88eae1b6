import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFolder, type FilesByName, writeTogether } from './write-together.ts';

const FILES: FilesByName = new Map<string, string | Uint8Array>([
  ['one.txt', 'one'],
  ['two.bin', Uint8Array.of(2)],
]);

/** The second file cannot be written: there is no folder for it. */
const HALF_FAILING: FilesByName = new Map([
  ['one.txt', 'new'],
  ['missing/two.txt', 'new'],
]);

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'respondeat-write-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

function codesOf(outcome: ReturnType<typeof writeTogether>): string[] {
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
}

test('a folder that is not there appears with everything in it', () => {
  const folder = join(parent, 'a', 'b');
  expect(writeTogether(folder, FILES).ok).toBe(true);
  expect(readdirSync(folder).toSorted()).toEqual(['one.txt', 'two.bin']);
  expect(readdirSync(parent)).toEqual(['a']);
});

test('others may look into it as into any folder', () => {
  const plain = join(parent, 'plain');
  mkdirSync(plain);
  writeTogether(join(parent, 'made'), FILES);
  expect(statSync(join(parent, 'made')).mode).toBe(statSync(plain).mode);
});

test('in a folder that is there, files of the same names are replaced and others stay', () => {
  writeFileSync(join(parent, 'one.txt'), 'older');
  writeFileSync(join(parent, 'notes.txt'), 'mine');
  expect(writeTogether(parent, FILES).ok).toBe(true);
  expect(readFileSync(join(parent, 'one.txt'), 'utf8')).toBe('one');
  expect(readFileSync(join(parent, 'notes.txt'), 'utf8')).toBe('mine');
});

test('a link to a folder is followed', () => {
  mkdirSync(join(parent, 'real'));
  symlinkSync('real', join(parent, 'link'));
  expect(writeTogether(join(parent, 'link'), FILES).ok).toBe(true);
  expect(readdirSync(join(parent, 'real'))).toHaveLength(2);
});

test('where one file fails, none is written, and no folder is left behind', () => {
  const folder = join(parent, 'a', 'b');
  expect(codesOf(writeTogether(folder, HALF_FAILING))).toEqual(['output.unwritable']);
  expect(readdirSync(parent)).toEqual([]);
});

test('where one file fails, older files stay as they were', () => {
  writeFileSync(join(parent, 'one.txt'), 'older');
  expect(codesOf(writeTogether(parent, HALF_FAILING))).toEqual(['output.unwritable']);
  expect(readdirSync(parent)).toEqual(['one.txt']);
  expect(readFileSync(join(parent, 'one.txt'), 'utf8')).toBe('older');
});

test('where a folder cannot take its place, those made on the way are taken back', () => {
  symlinkSync('nowhere', join(parent, 'dangling'));
  expect(codesOf(writeTogether(join(parent, 'dangling'), FILES))).toEqual(['output.unwritable']);
  expect(readdirSync(parent)).toEqual(['dangling']);
});

test('a folder where a file should be is not overwritten', () => {
  mkdirSync(join(parent, 'one.txt'));
  expect(codesOf(writeTogether(parent, FILES))).toEqual(['output.not-a-file']);
  expect(readdirSync(parent)).toEqual(['one.txt']);
});

test('a file where the folder should be is told beforehand', () => {
  const file = join(parent, 'file');
  writeFileSync(file, '');
  expect(codesOf(checkFolder(file))).toEqual(['output.not-a-folder']);
  expect(codesOf(checkFolder(join(file, 'below', 'it')))).toEqual(['output.not-a-folder']);
  expect(codesOf(checkFolder(join(parent, 'not', 'there', 'yet')))).toEqual([]);
  expect(readdirSync(parent)).toEqual(['file']);
});
