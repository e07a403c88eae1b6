import { describe, expect, test } from 'vitest';
import type { AdjudicatedCase } from '../adjudicated/adjudicated-case.ts';
import type { Element, Standard } from '../standard.ts';
import { nearestPrecedents } from './nearest-precedents.ts';

type Holding = 'established' | 'presumed' | 'not_established' | 'refuted' | 'not_reached';

const unmarked = { verification: undefined, note: undefined };
const YES = { lower: 1, upper: 1 };
const NO = { lower: 0, upper: 0 };

function element(finding: string): Element {
  const nothing = { notEnough: [], notNeeded: [], seldomSeen: undefined, inForce: [], cite: [] };
  return { element: finding, asks: finding, formula: { finding }, ...nothing };
}

const standard = {
  id: 's',
  require: { all: ['a', 'b', 'c', 'd'].map(element) },
  exceptions: [],
  presumptions: [],
  inForce: { from: undefined, to: undefined },
} as unknown as Standard;

function decided(
  id: string,
  held: Readonly<Record<string, Holding>>,
  more: Partial<AdjudicatedCase> = {},
): AdjudicatedCase {
  return {
    id,
    name: `${id} v state`,
    decided: '1990-01-01',
    forum: 'court',
    stage: 'merits',
    citation: 'somewhere',
    findings: new Map(
      Object.entries(held).map(([finding, value]) => [finding, { value, ...unmarked }]),
    ),
    outcomes: new Map([['s', { expected: 'met', ...unmarked }]]),
    cautions: ['vacated'],
    ...more,
  };
}

function nearest(
  book: readonly AdjudicatedCase[],
  given: Readonly<Record<string, { lower: number; upper: number }>>,
  asOf?: string,
) {
  const findings = new Map(Object.entries(given));
  return nearestPrecedents(book, { findings, standard, bar: 0.75, asOf });
}

describe('the nearest decided cases', () => {
  test('tell on what they agree, on what they differ, and what is open here', () => {
    const held = { a: 'established', b: 'not_established', c: 'presumed', d: 'refuted' } as const;
    const given = { a: YES, b: YES, c: { lower: 0.2, upper: 0.9 }, d: NO };
    expect(nearest([decided('one', held)], given)).toEqual([
      {
        case: 'one',
        name: 'one v state',
        decided: '1990-01-01',
        forum: 'court',
        stage: 'merits',
        outcome: 'met',
        cautions: ['vacated'],
        agrees: ['a', 'd'],
        differs: ['b'],
        open: ['c'],
        distance: 1.5 / 4,
      },
    ]);
  });

  test('stand nearest first, equals in the order of the book, five at most', () => {
    const far = decided('far', { a: 'refuted', b: 'refuted' });
    const near = decided('near', { a: 'established', b: 'refuted' });
    const same = ['1', '2', '3', '4'].map((id) => decided(id, { a: 'established' }));
    const named = nearest([far, near, ...same], { a: YES, b: YES }).map((one) => one.case);
    expect(named).toEqual(['1', '2', '3', '4', 'near']);
  });

  test('leave out findings that the tribunal did not reach or the standard does not read', () => {
    const held = { a: 'established', b: 'not_reached', other: 'established' } as const;
    expect(nearest([decided('one', held)], { a: YES, b: NO })).toMatchObject([
      { agrees: ['a'], differs: [], open: [], distance: 0 },
    ]);
  });

  test('leave out cases on other standards, and those that reached nothing that it reads', () => {
    const elsewhere = decided('elsewhere', { a: 'established' }, { outcomes: new Map() });
    expect(nearest([elsewhere, decided('silent', { other: 'refuted' })], { a: YES })).toEqual([]);
  });

  test('are those decided by the day', () => {
    const book = [
      decided('early', { a: 'established' }),
      decided('late', { a: 'established' }, { decided: '2000' }),
    ];
    expect(nearest(book, {}, '1995').map((one) => one.case)).toEqual(['early']);
    expect(nearest(book, {}, '2000').map((one) => one.case)).toEqual(['early', 'late']);
    expect(nearest(book, {}).map((one) => one.case)).toEqual(['early', 'late']);
  });
});
