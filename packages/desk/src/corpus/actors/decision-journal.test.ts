import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decide, readJournal, undo } from './decision-journal.ts';

const SIGNED = { who: 'ann', on: '2026-01-02', why: 'it is said' };
const SAME = {
  one: 'label:The Front',
  word: 'same',
  other: 'misp:1',
  source: 'a list',
  ...SIGNED,
} as const;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'respondeat-actors-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const journal = () => join(folder, 'actors.ndjson');
const codeOf = (outcome: ReturnType<typeof decide> | ReturnType<typeof undo>) =>
  outcome.ok ? 'done' : outcome.problems[0]?.code;

test('a decision is a line, and an undoing another: nothing is ever changed', () => {
  expect(decide(folder, SAME)).toMatchObject({ ok: true, value: { number: 1 } });
  const first = readFileSync(journal(), 'utf8');
  expect(undo(folder, 1, SIGNED)).toMatchObject({ ok: true, value: { number: 2, undoes: 1 } });
  expect(readFileSync(journal(), 'utf8').startsWith(first)).toBe(true);
  expect(codeOf(decide(folder, { ...SAME, word: 'not-same' }))).toBe('done');
  expect(readJournal(folder)).toMatchObject({
    value: [{ word: 'same' }, { undoes: 1 }, { word: 'not-same' }],
  });
});

test('what is wrong is told, and nothing is written', () => {
  decide(folder, SAME);
  const before = readFileSync(journal(), 'utf8');
  expect(codeOf(decide(folder, { ...SAME, word: 'not-same' }))).toBe('actors.contradiction');
  expect(codeOf(decide(folder, { ...SAME, other: SAME.one }))).toBe('actors.itself');
  expect(codeOf(decide(folder, { ...SAME, one: 'The Front' }))).toBe('actors.unfit');
  expect(codeOf(decide(folder, { ...SAME, other: 'misp:2', why: '' }))).toBe('actors.unfit');
  const backwards = { ...SAME, other: 'misp:2', from: '2020', to: '2019-12' };
  expect(codeOf(decide(folder, backwards))).toBe('actors.ends-before-it-starts');
  expect(codeOf(undo(folder, 2, SIGNED))).toBe('actors.no-entry');
  expect(readFileSync(journal(), 'utf8')).toBe(before);
});

test('a line that was cut off as it was written does not count, and gives way to the next', () => {
  decide(folder, SAME);
  appendFileSync(journal(), '{"number":2,"undo');
  expect(readJournal(folder)).toMatchObject({ value: [{ number: 1 }] });
  expect(undo(folder, 1, SIGNED)).toMatchObject({ value: { number: 2 } });
  expect(readJournal(folder)).toMatchObject({ value: [{ number: 1 }, { number: 2 }] });
});

test.each(['no entry\n', '{"number":2,"undoes":1,"who":"a","on":"2026","why":"b"}\n'])(
  'a journal with %j is told at its line, and nothing is added',
  (text) => {
    writeFileSync(journal(), text);
    expect(readJournal(folder)).toMatchObject({
      problems: [{ code: 'actors.journal-broken', line: 1 }],
    });
    expect(codeOf(decide(folder, SAME))).toBe('actors.journal-broken');
    expect(readFileSync(journal(), 'utf8')).toBe(text);
  },
);

test('while another process writes, nothing is added', () => {
  decide(folder, SAME);
  writeFileSync(join(folder, 'lock'), String(process.pid));
  expect(codeOf(undo(folder, 1, SIGNED))).toBe('corpus.store-in-use');
  expect(readJournal(folder)).toMatchObject({ value: [{ number: 1 }] });
});

test('a folder in which nothing was decided has no decisions', () => {
  expect(readJournal(join(folder, 'none'))).toEqual({ ok: true, value: [] });
});
