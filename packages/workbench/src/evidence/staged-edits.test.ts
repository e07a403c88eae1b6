import type { CaseFile } from '@respondeat/engine';
import { expect, test } from 'vitest';
import { countStaged, editsOf, NOTHING_STAGED, rated } from './staged-edits.ts';

const CASE = {
  reports: [{ id: 'first' }, { id: 'second', credibility: 3 }],
  judgements: [{ id: 'pattern', ratings: { a: 'even', b: 'likely' } }],
} as unknown as CaseFile;

test('an edit stands at the place of its record in the case file', () => {
  const staged = {
    credibility: { second: 2 },
    ratings: { pattern: { a: 'more-likely', b: undefined } },
  } as const;
  expect(countStaged(staged)).toBe(3);
  expect(editsOf(CASE, staged)).toEqual([
    { op: 'replace', path: '/reports/1/credibility', value: 2 },
    { op: 'replace', path: '/judgements/0/ratings', value: { a: 'more-likely' } },
  ]);
});

test('nothing staged changes nothing', () => {
  expect(countStaged(NOTHING_STAGED)).toBe(0);
  expect(editsOf(CASE, NOTHING_STAGED)).toEqual([]);
});

test('a rating that is taken away is gone, and the others stay', () => {
  expect(rated({ a: 'even', b: 'more-likely' }, { a: undefined })).toEqual({ b: 'more-likely' });
});
