import type { CaseFile } from '@respondeat/engine';
import { expect, test } from 'vitest';
import { matrixRows, spreadOf } from './matrix-rows.ts';

const CASE = {
  sources: [{ id: 'wire', reliability: 'B' }],
  reports: [
    { id: 'weak', source: 'wire', says: 'weak', date: '2021', credibility: 3 },
    { id: 'strong', source: 'wire', says: 'strong', date: '2021', credibility: 2 },
    { id: 'retelling', source: 'wire', says: 'retelling', date: '2021', credibility: 4 },
  ],
  judgements: [
    { id: 'rated', item: 'a pattern', incident: 'attack', date: '2021', ratings: { a: 'even' } },
    { id: 'elsewhere', item: 'other', incident: 'another', date: '2021', ratings: {} },
  ],
} as unknown as CaseFile;
const EACH = [
  { item: 'weak', origin: 'weak → who', logOdds: { a: 0.1, b: 0 } },
  { item: 'strong', origin: 'leak → who', logOdds: { a: 2, b: -1 } },
  { item: 'retelling', origin: 'leak → who', logOdds: { a: 0.2, b: 0 } },
];

test('judgements come first, then origins together with the most telling before the others', () => {
  const rows = matrixRows(CASE, 'attack', EACH);
  expect(rows.map(({ id }) => id)).toEqual(['rated', 'strong', 'retelling', 'weak']);
  expect(rows[1]).toMatchObject({ origin: 'leak', grade: 'B', credibility: 2 });
});

test('a row is as diagnostic as it parts the hypotheses, and one without weight parts none', () => {
  const rows = matrixRows(CASE, 'attack', EACH);
  expect(spreadOf(rows[1]!)).toBeCloseTo(3);
  expect(spreadOf(rows[0]!)).toBe(0);
});
