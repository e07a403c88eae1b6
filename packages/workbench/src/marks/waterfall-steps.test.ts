import { describe, expect, test } from 'vitest';
import { draftCase, draftReport } from '../../../../test/small-cases/draft-case.ts';
import { mostMoving, stepsByOrigin } from './waterfall-steps.ts';

const CASE = draftCase({});

/** Two reports of one origin, one of another, and what other incidents taught. */
const WATERFALL = {
  priorLogOdds: -2,
  posteriorLogOdds: 0.5,
  steps: [
    { item: 'first', origin: 'one', logOdds: 1 },
    { item: 'other', origin: 'two', logOdds: -0.5 },
    { item: 'again', origin: 'one', logOdds: 0.25 },
  ],
  taughtByOtherIncidents: 1.75,
  probabilityWithout: { one: 0.3 },
};

describe('steps by origin', () => {
  const steps = stepsByOrigin(WATERFALL, CASE, 'What the others teach');

  test('end where the answer is, what other incidents taught heard last', () => {
    expect(steps.map(({ origin }) => origin)).toEqual(['one', 'two', 'taught']);
    expect(steps.at(-1)).toMatchObject({ label: 'What the others teach', isRecorded: false });
    expect(steps.at(-1)?.to).toBeCloseTo(WATERFALL.posteriorLogOdds);
  });

  test('count an origin once, with all that goes back to it', () => {
    expect(steps[0]).toMatchObject({ logOdds: 1.25, from: -2, to: -0.75, without: 0.3 });
    expect(steps[0]?.items.map(({ item }) => item)).toEqual(['first', 'again']);
  });

  test('say of whom they are where one sentence is about several', () => {
    const of = (id: string, group: string) => ({
      ...draftReport(id, { finding: 'rel.financed', state: 'sponsor', group }),
      says: 'They are on the payroll.',
    });
    const told = draftCase({ reports: [of('first', 'group'), of('other', 'rival')] });
    const labels = stepsByOrigin(WATERFALL, told, '').map(({ label }) => label);
    expect(labels.slice(0, 2)).toEqual([
      'Of group: They are on the payroll.',
      'Of rival: They are on the payroll.',
    ]);
  });

  test('end in the same place where the lesser ones stand together', () => {
    const many = { ...WATERFALL, taughtByOtherIncidents: 0.01 };
    const all = stepsByOrigin(many, CASE, 'What the others teach');
    const few = mostMoving(all, {
      most: 1,
      start: -2,
      restLabel: (count) => `${count} others`,
    });
    expect(few.map(({ origin }) => origin)).toEqual(['one', '', 'taught']);
    expect(few[1]?.label).toBe('1 others');
    expect(few.at(-1)?.to).toBeCloseTo(-2 + 1.25 - 0.5 + 0.01);
  });
});
