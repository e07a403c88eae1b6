import { expect, test } from 'vitest';
import {
  draftCase,
  draftReport,
  draftSource,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { inferred, kinds, shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
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

function examined(caseFile: CaseFile): Sensitivity {
  const findingOfTie = (kind: string) => kinds.tie[kind]?.finding;
  const outcome = examine(
    caseFile,
    { numbers: shippedNumbers, findingOfTie },
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

test('an answer is told with what it leans on and what would move it', () => {
  const { probability, prior, bars, items, origins, swings, leads, ...rest } = examined(
    caseWithReports(),
  );
  const state = inferred(caseWithReports()).incidents[0]!.states[0]!;
  expect(probability).toBeCloseTo(state.pattern.atLeast.direction.probability, 12);
  expect(prior).toBeCloseTo(state.pattern.atLeast.direction.prior, 12);
  expect(Object.entries(rest)).toEqual([['manner', { kind: 'exact', conditionedOn: [] }]]);

  expect(bars.map(({ bar }) => bar)).toEqual([0.5, 0.9]);
  const gained = logOddsOf(probability) - logOddsOf(prior);
  for (const { bar, turningPrior, isReached } of bars) {
    expect(logOddsOf(turningPrior) + gained).toBeCloseTo(logOddsOf(bar), 9);
    expect(isReached).toBe(probability >= bar);
  }

  expect(items.map(({ id }) => id).sort()).toEqual(['order', 'order-again', 'who']);
  // A retelling is worth nothing by itself, and its origin all that both say.
  expect(items.find(({ id }) => id === 'order-again')!.logOdds).toBeCloseTo(0, 9);
  const origin = origins.find((one) => one.items.includes('order'))!;
  expect(origin.items).toEqual(['order', 'order-again']);
  expect(origin.logOdds).toBeGreaterThan(0.5);

  const other = swings.find(({ parameter }) => parameter === 'perpetrator.other')!;
  expect(other.ends).toEqual([0.1, 0.5]);
  expect(other.probabilities[0]).toBeGreaterThan(probability);
  expect(other.probabilities[1]).toBeLessThan(probability);

  expect(leads.map(({ about }) => about)).toContain('act.instructions_specific');
  const traces = leads.filter(({ by }) => by === 'trace').map(({ about }) => about);
  expect(traces.sort()).toEqual([
    'command-at-the-scene',
    'movement-of-personnel',
    'order',
    'payment',
  ]);
  for (const { chanceOfYes, afterYes, afterNo } of leads)
    expect(chanceOfYes * afterYes + (1 - chanceOfYes) * afterNo).toBeCloseTo(probability, 9);
});

test('a finding that is reported on is no lead any more', () => {
  const whole = caseWithReports();
  const report = draftReport('heard', { finding: 'act.instructions_specific', ...PART });
  const { leads } = examined({ ...whole, reports: [...whole.reports, report] });
  expect(leads.map(({ about }) => about)).not.toContain('act.instructions_specific');
});
