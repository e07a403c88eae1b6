import { describe, expect, test } from 'vitest';
import type { Formula, Interval } from '../../vocabulary/index.ts';
import type { ProofLevel } from '../proof-level.ts';
import type { Exception, Presumption } from '../standard.ts';
import type { AppliedLaw } from './applied-law.ts';
import { findingsOnRecord } from './findings-on-record.ts';
import { formulasOf, turningPoints } from './turning-points.ts';

const a: Formula = { finding: 'a' };
const b: Formula = { finding: 'b' };
const BAR = 0.8;

interface Drawn {
  readonly elements: readonly Formula[];
  readonly exceptions?: readonly Partial<Exception>[];
  readonly presumptions?: readonly Presumption[];
  readonly gate?: Formula;
  readonly over?: 'elements' | 'whole';
}

function lawOf({ elements, exceptions = [], presumptions = [], gate, over = 'elements' }: Drawn) {
  const strict = { id: 'strict', bar: 0.95 } as ProofLevel;
  return {
    bar: BAR,
    elements: elements.map((formula) => ({ formula })),
    whole: { all: elements },
    proofLevels: new Map([['strict', strict]]),
    standard: {
      applies: gate && { when: gate },
      proof: { level: 'own', over },
      exceptions,
      presumptions,
    },
  } as unknown as AppliedLaw;
}

/** The turning points of `a`, rounded; the two neighbours of each fall together. */
function pointsOf(drawn: Drawn, found: Record<string, Interval> = {}): readonly number[] {
  const law = lawOf(drawn);
  const record = findingsOnRecord({
    findings: new Map(Object.entries(found)),
    presumptions: law.standard.presumptions,
    bar: BAR,
    jointly: undefined,
  });
  const points = turningPoints(law, record, 'a');
  expect([...points]).toEqual([...points].sort((one, other) => one - other));
  return [...new Set(points.map((point) => Number(point.toFixed(6))))];
}

describe('the turning points of a finding', () => {
  test('are the bar and its contrary, with both ends', () => {
    expect(pointsOf({ elements: [a] })).toEqual([0, 0.2, 0.8, 1]);
  });

  test('stand in pairs, on either side of the bar', () => {
    const law = lawOf({ elements: [a] });
    const record = findingsOnRecord({
      findings: new Map(),
      presumptions: [],
      bar: BAR,
      jointly: undefined,
    });
    const points = turningPoints(law, record, 'a').filter((point) => point > 0.5 && point < 1);
    expect(points).toHaveLength(2);
    expect(points[1]! - points[0]!).toBeLessThan(1e-14);
    expect(points[1]! - points[0]!).toBeGreaterThan(0);
  });

  test('move with the other findings of a formula, for the lower end and for the upper', () => {
    const found = { b: { lower: 0.9, upper: 0.95 } };
    expect(pointsOf({ elements: [{ all: [a, b] }] }, found)).toEqual([0, 0.2, 0.3, 0.8, 0.9, 1]);
    const little = { b: { lower: 0.1, upper: 0.25 } };
    expect(pointsOf({ elements: [{ any: [a, b] }] }, little)).toEqual([0, 0.2, 0.55, 0.8, 1]);
  });

  test('include those of levels that exceptions ask for', () => {
    const effect = { prove: { elements: ['first'], level: 'strict' } };
    const exceptions = [
      { when: b, effect },
      { when: b, effect: { conclude: 'met' as const } },
    ];
    expect(pointsOf({ elements: [a], exceptions })).toEqual([0, 0.2, 0.8, 0.95, 1]);
  });

  test('include the point at which a presumption about it falls', () => {
    const presumptions: readonly Presumption[] = [
      { finding: 'a', presumed: 'established', because: 'law', cite: [] },
    ];
    expect(pointsOf({ elements: [a], presumptions })).toEqual([0, 0.2, 1]);
  });

  test('leave out formulas that do not read it', () => {
    const found = { b: { lower: 0.9, upper: 0.95 } };
    const gate: Formula = { all: [b, { finding: 'c' }] };
    expect(pointsOf({ elements: [a], gate }, found)).toEqual([0, 0.2, 0.8, 1]);
  });
});

describe('the formulas that decide', () => {
  const exceptions = [{ when: b }];

  test('are gate, elements and exceptions', () => {
    expect(formulasOf(lawOf({ elements: [a, b], exceptions, gate: { not: a } }))).toEqual([
      { not: a },
      a,
      b,
      b,
    ]);
  });

  test('are the whole instead of its elements where the whole is proven', () => {
    expect(formulasOf(lawOf({ elements: [a, b], exceptions, over: 'whole' }))).toEqual([
      { all: [a, b] },
      b,
    ]);
  });
});
