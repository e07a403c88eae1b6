import { expect, test } from 'vitest';
import {
  draftCase,
  draftReport,
  draftSource,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import {
  inferred,
  kinds,
  numbersWith,
  shippedNumbers,
} from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
import type { ModelNumbers } from '../../evidence/index.ts';
import { logOddsOf } from '../../vocabulary/index.ts';
import { examine, type Sensitivity } from './index.ts';

const PART = { state: 'sponsor', incident: 'attack' } as const;

/** Two sources speak of an order, one of them retold; a third says who it was. */
function caseWithReports(): CaseFile {
  return draftCase({
    ties: [draftTie('sponsor arms group')],
    sources: [draftSource('paper'), draftSource('radio'), draftSource('wire')],
    reports: [
      draftReport('order', { part: 'direction', ...PART }),
      draftReport(
        'order-again',
        { part: 'direction', ...PART },
        { source: 'radio', origin: 'order' },
      ),
      draftReport('who', { perpetrator: 'group', incident: 'attack' }, { source: 'wire' }),
    ],
  });
}

function examined(caseFile: CaseFile, numbers: ModelNumbers = shippedNumbers): Sensitivity {
  const findingOfTie = (kind: string) => kinds.tie[kind]?.finding;
  const outcome = examine(
    caseFile,
    { numbers, findingOfTie },
    {
      question: { ...PART, atLeast: 'direction' },
      bars: [0.5, 0.9],
      costs: { falseAttribution: 4, missedAttribution: 1 },
      seed: 1,
    },
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

test('the answer is the one that inference gives', () => {
  const { probability, prior } = examined(caseWithReports());
  const state = inferred(caseWithReports()).incidents[0]!.states[0]!;
  expect(probability).toBeCloseTo(state.pattern.atLeast.direction.probability, 12);
  expect(prior).toBeCloseTo(state.pattern.atLeast.direction.prior, 12);
});

test('evidence left out is as if it had not been recorded', () => {
  const { items, probability } = examined(caseWithReports());
  const whole = caseWithReports();
  const without = inferred({ ...whole, reports: whole.reports.filter(({ id }) => id !== 'who') });
  const left = items.find(({ id }) => id === 'who')!;
  const expected = without.incidents[0]!.states[0]!.pattern.atLeast.direction.probability;
  expect(left.probability).toBeCloseTo(expected, 12);
  expect(left.logOdds).toBeCloseTo(logOddsOf(probability) - logOddsOf(expected), 9);
});

test('a retelling is worth nothing by itself, its origin all that both say', () => {
  const { items, origins } = examined(caseWithReports());
  expect(items.find(({ id }) => id === 'order-again')!.logOdds).toBeCloseTo(0, 9);
  const origin = origins.find((one) => one.items.includes('order'))!;
  expect(origin.items).toEqual(['order', 'order-again']);
  expect(origin.logOdds).toBeGreaterThan(0.5);
});

test('what is worth most comes first', () => {
  const { items, swings, leads } = examined(caseWithReports());
  const falls = (figures: readonly number[]) =>
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
  falls(items.map(({ logOdds }) => Math.abs(logOdds)));
  falls(swings.map(({ width }) => width));
  falls(leads.map(({ mutualInformationBits }) => mutualInformationBits));
});

test('a number at the end of its interval moves the answer as if a case had set it so', () => {
  const { swings } = examined(caseWithReports());
  const swing = swings.find(({ parameter }) => parameter === 'perpetrator.other')!;
  expect(swing.ends).toEqual([0.1, 0.5]);
  swing.ends.forEach((end, i) => {
    const { probability } = examined(caseWithReports(), numbersWith({ 'perpetrator.other': end }));
    expect(swing.probabilities[i]).toBeCloseTo(probability, 12);
  });
});

test('rows that sum to one still do at the ends of an entry', () => {
  const { swings } = examined(caseWithReports());
  expect(swings.some(({ parameter }) => parameter === 'partGivenControl.delegated')).toBe(true);
  expect(swings.every(({ probabilities }) => probabilities.every((p) => p > 0 && p < 1))).toBe(
    true,
  );
});

test('numbers that no posterior depends on are not listed', () => {
  const { swings } = examined(caseWithReports());
  const sections = new Set(swings.map(({ parameter }) => parameter.split('.')[0]));
  for (const outside of ['robustness', 'confidence', 'neutralPart', 'judgement'])
    expect(sections).not.toContain(outside);
});

test('with the prior that turns a bar, the evidence reaches it exactly', () => {
  const { bars, prior, probability } = examined(caseWithReports());
  const gained = logOddsOf(probability) - logOddsOf(prior);
  for (const { bar, turningPrior, isReached } of bars) {
    expect(logOddsOf(turningPrior) + gained).toBeCloseTo(logOddsOf(bar), 9);
    expect(isReached).toBe(probability >= bar);
  }
});

test('leads are about what nobody has spoken of, and average to what is known', () => {
  const { leads, probability } = examined(caseWithReports());
  expect(leads.map(({ about }) => about)).toContain('act.instructions_specific');
  expect(
    leads
      .filter(({ by }) => by === 'trace')
      .map(({ about }) => about)
      .sort(),
  ).toEqual(['command-at-the-scene', 'movement-of-personnel', 'order', 'payment']);
  for (const { chanceOfYes, afterYes, afterNo } of leads)
    expect(chanceOfYes * afterYes + (1 - chanceOfYes) * afterNo).toBeCloseTo(probability, 9);
});

test('a finding that is reported on is no lead any more', () => {
  const whole = caseWithReports();
  const report = draftReport('heard', { finding: 'act.instructions_specific', ...PART });
  const { leads } = examined({ ...whole, reports: [...whole.reports, report] });
  expect(leads.map(({ about }) => about)).not.toContain('act.instructions_specific');
});
