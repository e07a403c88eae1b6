import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../test/small-cases/draft-case.ts';
import { inferred, kinds, shippedNumbers } from '../../../../test/small-cases/shipped-model.ts';
import type { CaseFile, Declaration } from '../casefile/index.ts';
import { supportedOnTheDay } from './index.ts';

const OPTIONS = {
  numbers: shippedNumbers,
  findingOfTie: (kind: string) => kinds.tie[kind]?.finding,
};
const GROUP_DID_IT = { perpetrator: 'group', incident: 'attack' };

function declared(id: string, date: string): Declaration {
  return {
    id,
    date,
    speaker: 'sponsor',
    to: 'all',
    words: 'x',
    degree: 'group',
    verification: 'unverified',
  };
}

const CASE: Partial<CaseFile> = {
  actors: [draftActor('sponsor', { kind: 'state' }), draftActor('group'), draftActor('rival')],
  incidents: [draftIncident('attack', ['group', 'rival'])],
  reports: [
    draftReport('early', GROUP_DID_IT, { date: '2020-06-03' }),
    draftReport('late', GROUP_DID_IT, { date: '2020-06-08', stance: 'denies' }),
  ],
};

const chancesOfGroup = (declarations: Declaration[], options = {}) =>
  supportedOnTheDay(draftCase({ ...CASE, declarations }), { ...OPTIONS, ...options }).map(
    ({ declaration, supported }) => [declaration.id, supported[0]?.perpetrator.get('group')],
  );

describe('a declaration', () => {
  test('stands beside what was known by the end of its own day, and nothing later', () => {
    const { prior } = inferred(draftCase({ ...CASE, reports: [] })).incidents[0]!.perpetrator[0]!;
    const told = chancesOfGroup([
      declared('before', '2020-06-02'),
      declared('that-day', '2020-06-03'),
      declared('after', '2020-06-08'),
    ]);
    const [before, thatDay, after] = told.map(([, chance]) => chance as number);
    expect(before).toBeCloseTo(prior, 9);
    expect(thatDay).toBeGreaterThan(0.8);
    expect(after).toBeLessThan(thatDay!);
  });

  test('stands in the order of days, and by id on one day', () => {
    const told = chancesOfGroup([
      declared('c', '2020-06-08'),
      declared('b', '2020-06-03'),
      declared('a', '2020-06-08'),
    ]);
    expect(told.map(([id]) => id)).toEqual(['b', 'a', 'c']);
    expect(told[1]?.[1]).toBe(told[2]?.[1]);
  });

  test('is not known as of an earlier day; one of that month is, as of the month', () => {
    const declarations = [declared('a', '2020-06-08'), declared('b', '2020-06')];
    const ids = (asOf: string) => chancesOfGroup(declarations, { asOf }).map(([id]) => id);
    expect(ids('2020-06-07')).toEqual([]);
    expect(ids('2020-06-08')).toEqual(['a']);
    expect(ids('2020-06')).toEqual(['b', 'a']);
  });

  test('has the part of every asked state beside it', () => {
    const caseFile = draftCase({
      ...CASE,
      ties: [draftTie('sponsor arms group')],
      declarations: [declared('a', '2020-06-08')],
    });
    const [told] = supportedOnTheDay(caseFile, OPTIONS);
    const { states, incident } = inferred(caseFile).incidents[0]!;
    expect(told!.supported[0]!.incident).toBe(incident);
    for (const [part, chance] of states[0]!.pattern.distribution.entries())
      expect(told!.supported[0]!.parts.get('sponsor')![part]).toBeCloseTo(chance, 9);
  });

  test('has nothing beside it where the evidence of its day contradicts itself', () => {
    const contradiction = [
      draftReport('a', GROUP_DID_IT),
      draftReport('b', GROUP_DID_IT, { origin: 'a', stance: 'denies' }),
    ];
    const declarations = [declared('d', '2020-06-08')];
    const [told] = supportedOnTheDay(
      draftCase({ ...CASE, reports: contradiction, declarations }),
      OPTIONS,
    );
    expect(told!.supported).toEqual([]);
  });
});

test('a case without declarations has none', () => {
  expect(supportedOnTheDay(draftCase(CASE), OPTIONS)).toEqual([]);
});
