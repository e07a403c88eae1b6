import type { CaseFile, Report, Source } from '@respondeat/engine';
import { expect, test } from 'vitest';
import {
  editOfRemoval,
  editsOfDraft,
  FOUND_OUT,
  retelling,
  retoldBy,
  withoutEmpty,
} from './report-edits.ts';

const CASE = { reports: [{ id: 'first' }, { id: 'second' }] } as unknown as CaseFile;

test('a report that is known is replaced in its place, and a new one stands at the end', () => {
  const known = { report: { id: 'second', says: 'so' } as Report, source: undefined };
  expect(editsOfDraft(CASE, known)).toEqual([
    { op: 'replace', path: '/reports/1', value: { id: 'second', says: 'so' } },
  ]);
  const fresh = { report: { id: 'third' } as Report, source: { id: 'wire' } as Source };
  expect(editsOfDraft(CASE, fresh).map(({ op, path }) => `${op} ${path}`)).toEqual([
    'add /sources/-',
    'add /reports/-',
  ]);
});

test('a report is removed at its own place', () => {
  expect(editOfRemoval(CASE, 'second')).toEqual({ op: 'remove', path: '/reports/1' });
});

test('a field left empty is not written', () => {
  expect(withoutEmpty({ says: 'so', excerpt: '', origin: undefined, credibility: 3 })).toEqual({
    says: 'so',
    credibility: 3,
  });
});

const report = (parts: Partial<Report>) => ({ id: 'word', ...parts }) as Report;

test.each([
  ['wire', { origin: 'wire', copyProbability: 0.7 }],
  [FOUND_OUT, { origin: undefined, copyProbability: 0 }],
  ['', { origin: undefined, copyProbability: 0.7 }],
])('choosing that a report retells `%s` is read back as chosen', (chosen, parts) => {
  const changed = {
    ...report({ copyProbability: 0.7 }),
    ...retelling(report({ copyProbability: 0.7 }), chosen),
  };
  expect(changed).toMatchObject(parts);
  expect(retoldBy(changed)).toBe(chosen);
});

test('what had found out for itself may only repeat again, once an origin is chosen or none is known', () => {
  for (const chosen of ['wire', ''])
    expect(retelling(report({ copyProbability: 0 }), chosen).copyProbability).toBeUndefined();
});
