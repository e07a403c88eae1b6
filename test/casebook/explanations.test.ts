import {
  type AdjudicatedCase,
  type Flip,
  nearestPrecedents,
  smallestFlips,
} from '@respondeat/engine';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../packages/desk/src/library/read-library.ts';

const { law, book } = readLibrary().library;
const CERTAIN = { lower: 1, upper: 1 };
const EXCLUDED = { lower: 0, upper: 0 };
const UNKNOWN = { lower: 0, upper: 1 };
const BOUNDS = {
  established: CERTAIN,
  presumed: CERTAIN,
  not_established: EXCLUDED,
  refuted: EXCLUDED,
  not_reached: UNKNOWN,
};

function boundsIn({ findings }: AdjudicatedCase) {
  return new Map([...findings].map(([finding, { value }]) => [finding, BOUNDS[value]]));
}

/** The sets of findings that would flip a standard on a decided case to a status, in words. */
function flipsOf(id: string, standard: string, status: string): string[] {
  const decided = book.find((one) => one.id === id)!;
  const options = { proofLevels: law.proofLevels, asOf: decided.decided };
  return smallestFlips(law.standards.get(standard)!, boundsIn(decided), options)
    .filter((flip) => flip.status === status)
    .map(inWords);
}

function inWords({ changes }: Flip): string {
  return changes.map(({ finding, change }) => `${finding} ${change}`).join(', ');
}

describe('what would flip a verdict', () => {
  test('is two findings for Black Tom in 1930', () => {
    expect(flipsOf('mcc-blacktom-1930', 'ilc.art8.instructions', 'met')).toEqual([
      'act.perpetrator_identified established, act.instructions_specific established',
    ]);
  });

  test('is one finding for the first phase of Tehran, and for Perišić', () => {
    expect(flipsOf('icj-tehran-phase1', 'ilc.art11.adoption', 'met')).toEqual([
      'act.adopted_as_own established',
    ]);
    expect(flipsOf('icty-perisic', 'icl.aiding_specific_direction', 'met')).toEqual([
      'ind.specifically_directed established',
    ]);
  });

  test('is one finding to open Borochov, and three to meet it', () => {
    expect(flipsOf('us-borochov', 'us.fsia_1605A', 'open')).toEqual([
      'fsia.predicate_completed established',
    ]);
    expect(flipsOf('us-borochov', 'us.fsia_1605A', 'met')).toEqual([
      'fsia.predicate_completed established, fsia.substantial_factor established, fsia.foreseeable established',
    ]);
  });

  test('is nothing for a standard that was not law', () => {
    const options = { proofLevels: law.proofLevels, asOf: '1990' };
    expect(smallestFlips(law.standards.get('us.fsia_1605A')!, new Map(), options)).toEqual([]);
  });

  test('names no set of which a part does the same', () => {
    const standard = law.standards.get('icj.effective_control')!;
    const flips = smallestFlips(standard, new Map(), { proofLevels: law.proofLevels });
    expect(flips.length).toBeGreaterThan(0);
    const sizes = flips.map(({ changes }) => changes.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    const holds = (larger: Flip, smaller: Flip) =>
      larger !== smaller &&
      larger.status === smaller.status &&
      smaller.changes.every((change) =>
        larger.changes.some(
          (other) => other.finding === change.finding && other.change === change.change,
        ),
      );
    expect(flips.filter((one) => flips.some((other) => holds(one, other)))).toEqual([]);
  });
});

describe('the nearest decided cases', () => {
  const standard = law.standards.get('ilc.art8.instructions')!;
  const near = (findings: ReadonlyMap<string, { lower: number; upper: number }>, asOf?: string) =>
    nearestPrecedents(book, { findings, standard, bar: 0.95, asOf });

  test('are those whose tribunals found the same', () => {
    const [first, ...others] = near(
      new Map([
        ['act.perpetrator_identified', EXCLUDED],
        ['act.instructions_specific', EXCLUDED],
      ]),
    );
    expect(first).toMatchObject({
      case: 'mcc-blacktom-1930',
      outcome: 'not_met',
      agrees: ['act.perpetrator_identified', 'act.instructions_specific'],
      differs: [],
      open: [],
      distance: 0,
    });
    expect(others.map(({ distance }) => distance)).toEqual([1, 1, 1]);
  });

  test('count a finding that is open here as half a difference', () => {
    const [first] = near(new Map([['act.perpetrator_identified', CERTAIN]]));
    expect(first).toMatchObject({ open: ['act.instructions_specific'], distance: 0.25 });
  });

  test('are those decided by the day', () => {
    const cases = near(new Map(), '1935').map((precedent) => precedent.case);
    expect(cases).toEqual(['mcc-blacktom-1930']);
  });
});
