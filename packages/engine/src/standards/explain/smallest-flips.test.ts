import { describe, expect, test } from 'vitest';
import type { Interval } from '../../vocabulary/index.ts';
import type { ProofLevels } from '../proof-level.ts';
import type { Element, Requirement, Standard } from '../standard.ts';
import { type Flip, smallestFlips } from './smallest-flips.ts';

const proofLevels: ProofLevels = new Map([
  [
    'level',
    {
      id: 'level',
      label: 'level',
      bar: 0.75,
      reason: 'a test asks for it',
      source: undefined,
      verification: { status: 'unverified' },
    },
  ],
]);
const YES = { lower: 1, upper: 1 };
const NO = { lower: 0, upper: 0 };

function element(finding: string): Element {
  const nothing = { notEnough: [], notNeeded: [], seldomSeen: undefined, inForce: [], cite: [] };
  return { element: finding, asks: finding, formula: { finding }, ...nothing };
}

function asking(require: Requirement, more: Partial<Standard> = {}): Standard {
  const empty = { exceptions: [], presumptions: [], requiresMet: [] };
  const open = { inForce: { from: undefined, to: undefined }, applies: undefined };
  const proof = { level: 'level', over: 'elements' } as const;
  return { id: 's', proof, require, ...empty, ...open, ...more } as Standard;
}

function flipsOf(
  standard: Standard,
  given: Readonly<Record<string, Interval>>,
  asOf?: string,
): readonly string[] {
  const day = asOf === undefined ? {} : { asOf };
  const findings = new Map(Object.entries(given));
  return smallestFlips(standard, findings, { proofLevels, ...day }).map(inWords);
}

function inWords({ changes, status }: Flip): string {
  return `${changes.map(({ finding, change }) => `${finding} ${change}`).join(' + ')}: ${status}`;
}

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(element) as [Element, Element, Element, Element];

describe('the smallest sets that flip a verdict', () => {
  test('are single findings first, in the order of the standard', () => {
    expect(flipsOf(asking({ all: [a, b] }), { a: YES })).toEqual([
      'a excluded: not-met',
      'b established: met',
      'b excluded: not-met',
    ]);
  });

  test('are two together where neither alone does it', () => {
    expect(flipsOf(asking({ all: [a, b] }), { a: NO, b: NO })).toEqual([
      'a established + b established: met',
    ]);
  });

  test('have at most three findings', () => {
    const all = { a: NO, b: NO, c: NO, d: NO };
    expect(flipsOf(asking({ all: [a, b, c] }), all)).toEqual([
      'a established + b established + c established: met',
    ]);
    expect(flipsOf(asking({ all: [a, b, c, d] }), all)).toEqual([]);
  });

  test('hold no set of which a part does the same, yet one that does otherwise', () => {
    const flips = flipsOf(asking({ any: [a, b] }), {});
    expect(flips).toEqual([
      'a established: met',
      'b established: met',
      'a excluded + b excluded: not-met',
    ]);
  });

  test('may share a finding with another set that does the same', () => {
    const either: Requirement = { any: [{ all: [a, b] }, { all: [a, c] }] };
    expect(flipsOf(asking(either), { a: NO, b: NO, c: NO })).toEqual([
      'a established + b established: met',
      'a established + c established: met',
    ]);
  });

  test('may hold a part that flips the verdict otherwise', () => {
    expect(flipsOf(asking({ all: [a, b] }), { a: NO })).toEqual([
      'a established: open',
      'a established + b established: met',
    ]);
  });

  test('change no finding to where it stands already', () => {
    const flips = flipsOf(asking(a), { a: YES });
    expect(flips).toEqual(['a excluded: not-met']);
    expect(flipsOf(asking(a), { a: { lower: 0.9, upper: 1 } })).toEqual(['a excluded: not-met']);
    expect(flipsOf(asking(a), { a: { lower: 0, upper: 0.1 } })).toEqual(['a established: met']);
  });

  test('go through a presumption, which stands until the contrary is shown', () => {
    const presumption = {
      finding: 'a',
      presumed: 'established',
      because: 'law',
      cite: [],
    } as const;
    expect(flipsOf(asking(a, { presumptions: [presumption] }), {})).toEqual([
      'a excluded: not-met',
    ]);
  });

  test('are none for a standard that was not law', () => {
    const since = { inForce: { from: '2000', to: undefined } };
    expect(flipsOf(asking(a, since), {}, '1999')).toEqual([]);
    expect(flipsOf(asking(a, since), {}, '2000')).toHaveLength(2);
  });
});
