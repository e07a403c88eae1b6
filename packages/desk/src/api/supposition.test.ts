import { expect, test } from 'vitest';
import { draftCase, draftReport } from '../../../../test/small-cases/draft-case.ts';
import { readLibrary } from '../library/read-library.ts';
import { caseWithout } from './supposition.ts';

const ABOUT = { perpetrator: 'group', incident: 'attack' } as const;
const CASE = draftCase({
  reports: [
    draftReport('first', ABOUT),
    draftReport('second', ABOUT, { origin: 'first' }),
    draftReport('third', ABOUT, { origin: 'second' }),
  ],
});
const { library } = readLibrary();

test('a retelling of what is left out goes back to where that came from, and counts no more than before', () => {
  const supposed = caseWithout(CASE, { without: ['second'], numbers: {} }, library);
  const reports = supposed.ok ? supposed.value.reports : [];
  expect(reports.map(({ id, origin }) => [id, origin])).toEqual([
    ['first', undefined],
    ['third', 'first'],
  ]);
});

test('what the case does not have cannot be left out', () => {
  const supposed = caseWithout(CASE, { without: ['fist'], numbers: {} }, library);
  expect(supposed).toMatchObject({
    ok: false,
    problems: [
      { code: 'without.unknown', path: 'without/0', try: 'write `first`, if that is meant' },
    ],
  });
});
