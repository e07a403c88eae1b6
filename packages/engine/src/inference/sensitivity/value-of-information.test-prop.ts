import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueOfInformation } from './value-of-information.ts';

const weight = fc.double({ min: 0.001, max: 1, noNaN: true });
const joints = fc.integer({ min: 1, max: 5 }).chain((outcomes) => {
  const row = fc.array(weight, { minLength: outcomes, maxLength: outcomes });
  return fc.tuple(row, row).map(([no, yes]) => {
    const total = [...no, ...yes].reduce((a, b) => a + b);
    const share = (chances: number[]) => chances.map((chance) => chance / total);
    return [share(no), share(yes)] as const;
  });
});
const costs = fc.record({ falseAttribution: weight, missedAttribution: weight });

test('no observation is worth more than the answer itself, or less than nothing', () => {
  fc.assert(
    fc.property(joints, costs, (joint, cost) => {
      const valued = valueOfInformation(joint, cost);
      expect(valued.expectedValue).toBeGreaterThanOrEqual(0);
      expect(valued.expectedValue).toBeLessThanOrEqual(valued.perfectValue + 1e-12);
      expect(valued.mutualInformationBits).toBeGreaterThanOrEqual(0);
      expect(valued.mutualInformationBits).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test('telling two outcomes apart no longer never makes them worth more', () => {
  fc.assert(
    fc.property(joints, costs, ([no, yes], cost) => {
      const merged = [no, yes].map((row) =>
        row.length < 2 ? row : [row[0]! + row[1]!, ...row.slice(2)],
      ) as [number[], number[]];
      const [fine, coarse] = [[no, yes] as const, merged].map((joint) =>
        valueOfInformation(joint, cost),
      ) as [ReturnType<typeof valueOfInformation>, ReturnType<typeof valueOfInformation>];
      expect(coarse.mutualInformationBits).toBeLessThanOrEqual(fine.mutualInformationBits + 1e-12);
      expect(coarse.expectedValue).toBeLessThanOrEqual(fine.expectedValue + 1e-12);
    }),
  );
});
