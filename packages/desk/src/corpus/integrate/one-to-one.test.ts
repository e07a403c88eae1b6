import { seededRandom } from '@respondeat/engine';
import { describe, expect, test } from 'vitest';
import { OneToOne } from './one-to-one.ts';
import { type Edges, rivalSets } from './rival-sets.ts';

/** Marginals by going through every set of pairs in which no record comes twice. */
function exactProbabilities({ reference, other }: Edges, odds: Float64Array): Float64Array {
  const sums = new Float64Array(odds.length);
  let all = 0;
  for (let set = 0; set < 2 ** odds.length; set++) {
    const chosen = [...odds.keys()].filter((edge) => (set >> edge) & 1);
    if (new Set(chosen.map((edge) => reference[edge])).size < chosen.length) continue;
    if (new Set(chosen.map((edge) => other[edge])).size < chosen.length) continue;
    const weight = chosen.reduce((product, edge) => product * odds[edge]!, 1);
    all += weight;
    for (const edge of chosen) sums[edge]! += weight;
  }
  return sums.map((sum) => sum / all);
}

describe('one counterpart at most', () => {
  test('is exact on a chain of rivals', () => {
    const edges = {
      reference: Uint32Array.of(0, 0, 1, 1, 2),
      other: Uint32Array.of(0, 1, 1, 2, 2),
    };
    const odds = Float64Array.of(3, 0.5, 8, 1e9, 0.01);
    const told = new OneToOne(edges, rivalSets(edges, { reference: 3, other: 3 })).probabilities(
      odds,
    );
    for (const [edge, exact] of exactProbabilities(edges, odds).entries())
      expect(told[edge]).toBeCloseTo(exact, 6);
  });

  test('is near on circles of rivals', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 20; round++) {
      const pairs = [0, 1, 2].flatMap((one) => [0, 1, 2].map((two) => [one, two] as const));
      const edges = {
        reference: Uint32Array.from(pairs, ([one]) => one),
        other: Uint32Array.from(pairs, ([, two]) => two),
      };
      const odds = Float64Array.from(pairs, () => Math.exp(4 * random() - 2));
      const told = new OneToOne(edges, rivalSets(edges, { reference: 3, other: 3 })).probabilities(
        odds,
      );
      for (const [edge, exact] of exactProbabilities(edges, odds).entries())
        expect(Math.abs(told[edge]! - exact)).toBeLessThan(0.1);
    }
  });

  test('two certain claims on one record share it', () => {
    const edges = { reference: Uint32Array.of(0, 1), other: Uint32Array.of(0, 0) };
    const told = new OneToOne(edges, rivalSets(edges, { reference: 2, other: 1 })).probabilities(
      Float64Array.of(1e12, 1e12),
    );
    expect([...told]).toEqual([expect.closeTo(0.5, 6), expect.closeTo(0.5, 6)]);
  });
});
