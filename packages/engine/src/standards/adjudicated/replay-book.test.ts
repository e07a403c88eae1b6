import { describe, expect, test } from 'vitest';
import type { ProofLevels } from '../proof-level.ts';
import type { Element, Standard } from '../standard.ts';
import type { AdjudicatedCase } from './adjudicated-case.ts';
import { isReproduced, replayBook } from './replay-book.ts';

const unmarked = { verification: undefined, note: undefined };
const verification = { status: 'unverified' } as const;
const level = {
  id: 'level',
  label: 'level',
  bar: 0.75,
  reason: 'r',
  source: undefined,
  verification,
};
const proofLevels: ProofLevels = new Map([['level', level]]);

function asking(id: string, finding: string, more: Partial<Standard> = {}): Standard {
  const nothing = { notEnough: [], notNeeded: [], seldomSeen: undefined, inForce: [], cite: [] };
  const require: Element = { element: finding, asks: finding, formula: { finding }, ...nothing };
  return {
    id,
    require,
    proof: { level: 'level', over: 'elements' },
    inForce: { from: undefined, to: undefined },
    exceptions: [],
    presumptions: [],
    requiresMet: [],
    ...more,
  } as unknown as Standard;
}

type Holding = 'established' | 'presumed' | 'not_established' | 'refuted' | 'not_reached';
type Outcome = 'met' | 'not_met' | 'indeterminate' | 'mixed';

function decided(
  held: Readonly<Record<string, Holding>>,
  outcomes: Readonly<Record<string, Outcome>>,
): AdjudicatedCase {
  return {
    id: 'case',
    name: 'A case',
    decided: '2000-06-01',
    forum: 'court',
    stage: 'merits',
    citation: '',
    findings: new Map(Object.entries(held).map(([id, value]) => [id, { value, ...unmarked }])),
    outcomes: new Map(
      Object.entries(outcomes).map(([id, expected]) => [id, { expected, ...unmarked }]),
    ),
    cautions: [],
  };
}

function resultOf(standards: readonly Standard[], one: AdjudicatedCase) {
  const law = { standards: new Map(standards.map((each) => [each.id, each])), proofLevels };
  return replayBook([one], law);
}

describe('a decided case replayed', () => {
  test.each([
    ['established', 'met'],
    ['presumed', 'met'],
    ['not_established', 'not_met'],
    ['refuted', 'not_met'],
    ['not_reached', 'indeterminate'],
  ] as const)('on a finding that is %s gives %s', (holding, result) => {
    const pairs = resultOf([asking('s', 'a')], decided({ a: holding }, { s: 'met' }));
    expect(pairs).toEqual([{ case: 'case', standard: 's', expected: 'met', result }]);
    expect(pairs.map(isReproduced)).toEqual([result === 'met']);
  });

  test('is mixed where that was held and the findings leave it open, and not where they settle it', () => {
    const open = resultOf([asking('s', 'a')], decided({}, { s: 'mixed' }));
    expect(open).toMatchObject([{ result: 'mixed' }]);
    expect(open.map(isReproduced)).toEqual([true]);
    const settled = resultOf([asking('s', 'a')], decided({ a: 'established' }, { s: 'mixed' }));
    expect(settled).toMatchObject([{ result: 'met' }]);
    expect(settled.map(isReproduced)).toEqual([false]);
  });

  test('is judged by the law of the day of its decision', () => {
    const later = asking('s', 'a', { inForce: { from: '2001', to: undefined } });
    const former = asking('t', 'a', { inForce: { from: '1999', to: '2000-12' } });
    const pairs = resultOf(
      [later, former],
      decided({ a: 'established' }, { s: 'not_met', t: 'met' }),
    );
    expect(pairs.every(isReproduced)).toBe(true);
  });

  test('asks standards that others need first, whatever their order', () => {
    const gate = asking('gate', 'a', { requiresMet: ['s'] });
    const standards = [gate, asking('s', 'b')];
    const met = decided({ a: 'established', b: 'established' }, { gate: 'met' });
    expect(resultOf(standards, met)).toMatchObject([{ result: 'met' }]);
    const failed = decided({ a: 'established', b: 'refuted' }, { gate: 'not_met' });
    expect(resultOf(standards, failed)).toMatchObject([{ result: 'not_met' }]);
  });
});
