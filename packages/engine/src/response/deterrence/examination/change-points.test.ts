import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../vocabulary/index.ts';
import { drawPoisson } from '../distributions/draws.ts';
import {
  findChanges,
  negativeBinomialCost,
  poissonCost,
  type StretchCost,
  usualPenalty,
} from './change-points.ts';

/** The worked series of the published test vectors. */
const WORKED = [3, 2, 4, 3, 2, 10, 12, 9, 11, 10, 1, 0, 2, 1, 1];

/** The cheapest cutting by trying all: optimal partitioning without pruning (Jackson et al. 2005). */
function cheapest(counts: readonly number[], cost: StretchCost, penalty: number): number {
  const best = [-penalty];
  for (let end = 1; end <= counts.length; end++) {
    const reached = best.map((before, cut) => {
      const events = counts.slice(cut, end).reduce((sum, count) => sum + count, 0);
      return before + cost(events, end - cut) + penalty;
    });
    best.push(Math.min(...reached));
  }
  return best[counts.length]!;
}

test('the worked series changes where it was worked out to change', () => {
  const { segments, cost } = findChanges(WORKED, poissonCost);
  expect(segments.map(({ to }) => to)).toEqual([5, 10, 15]);
  expect(segments.map(({ rate }) => rate)).toEqual([2.8, 10.4, 1]);
  expect(cost).toBeCloseTo(-119.54494671598559, 10);
});

describe.each([
  ['Poisson', poissonCost],
  ['negative binomial', negativeBinomialCost(1.5)],
] as const)('pruning under a %s cost', (_, cost) => {
  test('loses nothing against trying every cutting', () => {
    const random = seededRandom(8);
    for (let run = 0; run < 20; run++) {
      const counts = Array.from({ length: 60 }, (_entry, day) =>
        drawPoisson(day % 20 < 10 ? 1 : 4, random),
      );
      for (const penalty of [1, usualPenalty(60), 20])
        expect(findChanges(counts, cost, penalty).cost).toBeCloseTo(
          cheapest(counts, cost, penalty),
          8,
        );
    }
  });
});

test('a cost of a huge size is the Poisson cost but for what no cut changes', () => {
  const almost = negativeBinomialCost(1e7);
  const difference = (days: number, events: number) =>
    almost(events, days) - poissonCost(events, days);
  // What remains is linear in the events, so that it adds up to the same however they are cut.
  expect(difference(10, 30) + difference(10, 12)).toBeCloseTo(difference(20, 42), 3);
});

test('a series without an event has one stretch', () => {
  expect(findChanges([0, 0, 0, 0], poissonCost).segments).toEqual([{ from: 0, to: 4, rate: 0 }]);
});

test('days more varied than chance are not cut at every swing', () => {
  const swings = [0, 9, 0, 0, 8, 0, 1, 12, 0, 0, 7, 0, 0, 10, 0];
  const poisson = findChanges(swings, poissonCost).segments.length;
  expect(findChanges(swings, negativeBinomialCost(0.3)).segments).toHaveLength(1);
  expect(poisson).toBeGreaterThan(1);
});
