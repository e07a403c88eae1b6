import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadOut } from './spread-out.ts';

const SEED = 20210215;
const EXTENT = { from: 0, to: 200 };
const TOLERANCE = 1e-6;

const wishes = fc.array(
  fc.record({
    wanted: fc.double({ min: -50, max: 250, noNaN: true }),
    length: fc.double({ min: 0, max: 30, noNaN: true }),
  }),
  { minLength: 1, maxLength: 6 },
);

test('what is spread out keeps its order, overlaps nothing and stays within its room', () => {
  fc.assert(
    fc.property(wishes, (things) => {
      const starts = spreadOut(things, EXTENT);
      let free = EXTENT.from;
      for (const [index, { length }] of things.entries()) {
        expect(starts[index]).toBeGreaterThanOrEqual(free - TOLERANCE);
        free = (starts[index] ?? 0) + length;
      }
      expect(free).toBeLessThanOrEqual(EXTENT.to + TOLERANCE);
    }),
    { seed: SEED },
  );
});

test('what already stands where it wishes is left alone', () => {
  fc.assert(
    fc.property(wishes, (things) => {
      const starts = spreadOut(things, EXTENT);
      const settled = things.map(({ length }, index) => ({ wanted: starts[index] ?? 0, length }));
      for (const [index, start] of spreadOut(settled, EXTENT).entries()) {
        expect(start).toBeCloseTo(starts[index] ?? 0, 5);
      }
    }),
    { seed: SEED },
  );
});
