import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rivalSets } from './rival-sets.ts';

const PAIRS = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 20 });

describe('sets of rivals', () => {
  test('two pairs are in one set if and only if a chain of shared records joins them', () => {
    fc.assert(
      fc.property(PAIRS, (pairs) => {
        const edges = {
          reference: Uint32Array.from(pairs, ([one]) => one),
          other: Uint32Array.from(pairs, ([, two]) => two),
        };
        const { setOf, pairsIn } = rivalSets(edges, { reference: 13, other: 13 });
        for (const [place, [one, two]] of pairs.entries()) {
          const reached = new Set([place]);
          const ones = new Set([one]);
          const twos = new Set([two]);
          for (let before = 0; before < reached.size; ) {
            before = reached.size;
            for (const [each, [a, b]] of pairs.entries()) {
              if (!ones.has(a) && !twos.has(b)) continue;
              reached.add(each);
              ones.add(a);
              twos.add(b);
            }
          }
          expect([...setOf.keys()].filter((each) => setOf[each] === setOf[place])).toEqual(
            [...reached].sort((a, b) => a - b),
          );
          expect(pairsIn[setOf[place]!]).toBe(reached.size);
        }
      }),
    );
  });
});
