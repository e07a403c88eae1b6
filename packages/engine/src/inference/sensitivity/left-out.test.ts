import { expect, test } from 'vitest';
import {
  draftCase,
  draftReport,
  draftSource,
  draftTie,
  draftTrace,
} from '../../../../../test/small-cases/draft-case.ts';
import { inferred, numbersWith, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
import type { WeighingOptions } from '../../evidence/index.ts';
import { logOddsOf } from '../../vocabulary/index.ts';
import { AskedCase } from './asked-case.ts';
import { type LeftOut, leaveOutItems, leaveOutOrigins } from './left-out.ts';

const PLACE = { state: 'sponsor', incident: 'attack' } as const;

/** Somebody says who it was, one of two others repeats that it was ordered, and a trace was looked for in vain. */
function caseWith(parts: Partial<CaseFile> = {}): CaseFile {
  return draftCase({
    ties: [draftTie('sponsor arms group')],
    sources: [draftSource('paper'), draftSource('radio'), draftSource('wire')],
    reports: [
      draftReport('ordered', { part: 'direction', ...PLACE }),
      draftReport(
        'ordered-again',
        { part: 'direction', ...PLACE },
        { source: 'radio', origin: 'ordered' },
      ),
      draftReport('who', { perpetrator: 'group', incident: 'attack' }, { source: 'wire' }),
    ],
    traces: [draftTrace('no-payment', 'payment', { collected: 0.9 })],
    ...parts,
  });
}

function asked(
  caseFile: CaseFile,
  { isWatched, ...options }: { isWatched: boolean } & Partial<WeighingOptions>,
) {
  const made = AskedCase.of(weighed(caseFile, options), {
    incidents: ['attack'],
    findings: [],
    seed: 1,
    ...(isWatched && { watched: 'attack' }),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

function leftOut(
  caseFile: CaseFile,
  leave: typeof leaveOutItems,
  isWatched = true,
): readonly LeftOut[] {
  const ready = asked(caseFile, { isWatched });
  return leave(ready, ready.partEvent({ ...PLACE, atLeast: 'approval' }));
}

function answer(caseFile: CaseFile): number {
  return inferred(caseFile).incidents[0]!.states[0]!.pattern.atLeast.approval.probability;
}

function without(caseFile: CaseFile, ids: readonly string[]): CaseFile {
  return {
    ...caseFile,
    reports: caseFile.reports.filter(({ id }) => !ids.includes(id)),
    traces: (caseFile.traces ?? []).filter(({ id }) => !ids.includes(id)),
  };
}

test.each([true, false])(
  'every piece left out is as if unrecorded, divided out or not (%s)',
  (isWatched) => {
    const list = leftOut(caseWith(), leaveOutItems, isWatched);
    expect(list.map(({ id }) => id).sort()).toEqual([
      'no-payment',
      'ordered',
      'ordered-again',
      'who',
    ]);
    // Recorded without what it retells, a report would no longer be a retelling; left out alone, it leaves one behind.
    for (const { id, items, probability, logOdds } of list.filter((one) => one.id !== 'ordered')) {
      expect(items).toEqual([id]);
      expect(probability).toBeCloseTo(answer(without(caseWith(), [id])), 12);
      expect(logOdds).toBeCloseTo(logOddsOf(answer(caseWith())) - logOddsOf(probability), 9);
    }
  },
);

test('an origin is left out with all that retells it', () => {
  const list = leftOut(caseWith(), leaveOutOrigins);
  expect(list.map(({ items }) => items.join()).sort()).toEqual([
    'no-payment',
    'ordered,ordered-again',
    'who',
  ]);
  const origin = list.find(({ items }) => items.includes('ordered'))!;
  expect(origin.probability).toBeCloseTo(
    answer(without(caseWith(), ['ordered', 'ordered-again'])),
    12,
  );
});

test('what adds or takes most comes first, whichever it does', () => {
  const list = leftOut(caseWith(), leaveOutItems);
  const weights = list.map(({ logOdds }) => Math.abs(logOdds));
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  expect(list.some(({ logOdds }) => logOdds < -0.01)).toBe(true);
  expect(list.some(({ logOdds }) => logOdds > 0.01)).toBe(true);
});

test('pieces of equal weight stand in the order of their ids', () => {
  const blind = numbersWith({
    'sourceReliability.truePositive': [0.5, 0.5, 0.5],
    'sourceReliability.falsePositive': [0.5, 0.5, 0.5],
  });
  const about = { perpetrator: 'group', incident: 'attack' } as const;
  const reports = ['second', 'third', 'first'].map((id) => draftReport(id, about));
  const ready = asked(draftCase({ reports }), { isWatched: false, numbers: blind });
  const event = { ...ready.partEvent({ ...PLACE, atLeast: 'approval' }) };
  expect(leaveOutItems(ready, event).map(({ id }) => id)).toEqual(['first', 'second', 'third']);
});

test('with author and part watched, what bears on one table is divided out of two passes', () => {
  const ready = asked(caseWith(), { isWatched: true });
  const event = ready.partEvent({ ...PLACE, atLeast: 'approval' });
  const askedAnew: number[] = [];
  const counted: AskedCase['probability'] = (about, query) => {
    if (query?.without !== undefined) askedAnew.push(query.without.size);
    return AskedCase.prototype.probability.call(ready, about, query);
  };
  const counting = Object.assign(ready, { probability: counted });
  leaveOutOrigins(counting, event);
  expect(askedAnew).toEqual([2]);
});

test('a certainty is not moved by what is left out', () => {
  const ready = asked(caseWith(), { isWatched: true });
  const { variables } = ready.partEvent({ ...PLACE, atLeast: 'approval' });
  for (const { logOdds } of leaveOutItems(ready, { variables, isEvent: () => false }))
    expect(logOdds).toBe(0);
});

test('evidence that rules something out is left out by asking anew', () => {
  const numbers = numbersWith({
    'trace.payment.existsGivenPart': [0, 0, 0.5, 0.5],
    'trace.payment.falsePositive': 0,
  });
  const seen = caseWith({ traces: [draftTrace('payment', 'payment', { seen: 'yes' })] });
  const ready = asked(seen, { isWatched: true, numbers });
  const list = leaveOutItems(ready, ready.partEvent({ ...PLACE, atLeast: 'approval' }));
  const found = list.find(({ id }) => id === 'payment')!;
  const left = asked(without(seen, ['payment']), { isWatched: false, numbers });
  expect(found.probability).toBeCloseTo(
    left.probability(left.partEvent({ ...PLACE, atLeast: 'approval' })),
    12,
  );
  expect(found.probability).toBeLessThan(1);
  expect(found.logOdds).toBe(Number.POSITIVE_INFINITY);
});
