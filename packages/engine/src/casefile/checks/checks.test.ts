import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { kinds } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../case-file.ts';
import { checkRecords } from './index.ts';

const vocabulary = { kinds, findings: new Set<string>() };

function codesOf(parts: Partial<CaseFile>) {
  return checkRecords(draftCase(parts), vocabulary).map(({ code }) => code);
}

test('a sound case has no fault', () => {
  expect(codesOf({})).toEqual([]);
});

describe('what is wrong between records', () => {
  const lasting = { from: '2013', to: '2012' };

  test('is told all at once', () => {
    const codes = codesOf({
      sponsors: ['nobody'],
      actors: [...draftCase().actors, { id: 'joe', kind: 'person' }],
      ties: [draftTie('sponsor arms group', lasting)],
    });
    expect(codes).toEqual([
      'reference.unknown',
      'person.without-role',
      'tie.ends-before-it-starts',
    ]);
  });

  test('is not looked for along ids that two records have', () => {
    const codes = codesOf({
      actors: [...draftCase().actors, draftActor('group', { partOf: 'group' })],
      ties: [draftTie('sponsor arms group', lasting)],
      reports: [draftReport('r', { harm: 'attack' }, { date: '1999' })],
    });
    expect(codes).toEqual(['id.duplicate']);
  });
});
