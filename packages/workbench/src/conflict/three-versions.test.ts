import type { CaseFile } from '@respondeat/engine';
import { expect, test } from 'vitest';
import {
  editsOver,
  isWhole,
  type MetRecord,
  metRecords,
  type Side,
  usualSide,
} from './three-versions.ts';

const caseOf = (reports: readonly object[], rest: object = {}) =>
  ({ case: 'a-case', title: 'A case', reports, ...rest }) as unknown as CaseFile;

const WAS = caseOf([
  { id: 'one', says: 'first', credibility: 2 },
  { id: 'two', says: 'second', credibility: 3 },
]);

/** Chooses what stands without a person, and one side where both moved a field. */
const choosing =
  (forced: Side) =>
  (record: MetRecord, field: string | undefined): Side => {
    const met = record.fields.find((each) => each.field === field);
    return (met && usualSide(met)) ?? forced;
  };

test('fields that one side alone moved are settled, and a field that both moved is asked about', () => {
  const theirs = caseOf([
    { id: 'zero', says: 'came before', credibility: 1 },
    { id: 'one', says: 'told otherwise', credibility: 2 },
    { id: 'two', says: 'second', credibility: 3 },
  ]);
  const yours = caseOf([
    { id: 'one', says: 'told my way', credibility: 5 },
    { id: 'two', says: 'second', credibility: 3 },
  ]);
  const [record, ...others] = metRecords({ was: WAS, theirs, yours });
  expect(others).toEqual([]);
  expect(record?.fields.map(({ field, changedBy }) => [field, changedBy])).toEqual([
    ['says', 'both'],
    ['credibility', 'you'],
  ]);
  // At the place where the record stands now, and not where it stood.
  expect(editsOver(theirs, [record!], choosing('theirs'))).toEqual([
    { op: 'replace', path: '/reports/1/credibility', value: 5 },
  ]);
  expect(editsOver(theirs, [record!], choosing('yours'))[0]).toEqual({
    op: 'replace',
    path: '/reports/1/says',
    value: 'told my way',
  });
});

test('a record that they removed and you changed is put in again only where you say so', () => {
  const theirs = caseOf([{ id: 'two', says: 'second', credibility: 3 }]);
  const changed = { id: 'one', says: 'kept', credibility: 2 };
  const yours = caseOf([changed, { id: 'two', says: 'second', credibility: 3 }]);
  const records = metRecords({ was: WAS, theirs, yours });
  expect(records.map(isWhole)).toEqual([true]);
  expect(editsOver(theirs, records, () => 'theirs')).toEqual([]);
  expect(editsOver(theirs, records, () => 'yours')).toEqual([
    { op: 'add', path: '/reports/-', value: changed },
  ]);
});

test('what you removed is removed from the end, so that no place shifts', () => {
  const theirs = caseOf([...WAS.reports, { id: 'three', says: 'third', credibility: 1 }]);
  const records = metRecords({ was: WAS, theirs, yours: caseOf([]) });
  expect(editsOver(theirs, records, () => 'yours')).toEqual([
    { op: 'remove', path: '/reports/1' },
    { op: 'remove', path: '/reports/0' },
  ]);
});

test('what you added needs no choice, also where its list is new', () => {
  const judgement = { id: 'hint', item: 'a hint' };
  const yours = caseOf([...WAS.reports], { judgements: [judgement] });
  const records = metRecords({ was: WAS, theirs: WAS, yours });
  expect(records.map(isWhole)).toEqual([false]);
  expect(editsOver(WAS, records, () => undefined)).toEqual([
    { op: 'add', path: '/judgements', value: [judgement] },
  ]);
});

test('what a case says of itself is met like a record, and a field can be taken away', () => {
  const was = caseOf([], { summary: 'long' });
  const records = metRecords({ was, theirs: was, yours: caseOf([]) });
  expect(editsOver(was, records, choosing('theirs'))).toEqual([{ op: 'remove', path: '/summary' }]);
});
