import type { CaseFile } from '@respondeat/engine';
import { expect, test } from 'vitest';
import { draftCase, draftReport } from '../../../../test/small-cases/draft-case.ts';
import { patched } from './json-patch.ts';
import { keptRecords } from './kept-records.ts';

const about = { perpetrator: 'group', incident: 'attack' };
const BASE = draftCase({ reports: ['a', 'b', 'c'].map((id) => draftReport(id, about)) });

function edited(...edits: Parameters<typeof patched>[1]): CaseFile {
  const outcome = patched(BASE, edits);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return keptRecords(BASE, outcome.value, structuredClone(outcome.value) as CaseFile);
}

test('every record but the edited one is the one of the base, wherever it stands now', () => {
  const next = edited(
    { op: 'replace', path: '/reports/1/says', value: 'otherwise' },
    { op: 'remove', path: '/reports/0' },
  );
  expect(next.reports.map(({ id, says }) => [id, says])).toEqual([
    ['b', 'otherwise'],
    ['c', BASE.reports[2]!.says],
  ]);
  expect(next.reports[1]).toBe(BASE.reports[2]);
  expect(next.actors).toBe(BASE.actors);
});

test('what is checked stands where the base has no such record', () => {
  const next = edited({ op: 'add', path: '/reports/-', value: draftReport('d', about) });
  expect(next.reports.at(-1)?.id).toBe('d');
  expect(keptRecords(BASE, structuredClone(BASE), BASE)).toEqual(BASE);
});
