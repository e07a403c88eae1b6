import { describe, expect, test } from 'vitest';
import { type Slot, slotLikelihood } from './slot.ts';

const open: Slot = {
  finding: 'rel.trained',
  kind: 'report',
  voices: 2,
  hidden: false,
  truePositive: 0.7,
  falsePositive: 0.08,
};
const hidden = { ...open, hidden: true };

describe('what a slot says', () => {
  test.each([open, hidden])('is something, whatever is so', (slot) => {
    const all = [0, 1, 2].map((assertions) => slotLikelihood(slot, { assertions, light: 0.3 }));
    for (const state of [0, 1]) {
      expect(all.reduce((sum, likelihood) => sum + likelihood[state]!, 0)).toBeCloseTo(1, 12);
    }
  });

  test('by two voices of two counts as the product of both', () => {
    const [ifNot, ifSo] = slotLikelihood(open, { assertions: 2, light: 0 });
    expect(ifSo / ifNot).toBeCloseTo((0.7 / 0.08) ** 2, 9);
  });

  test('by one voice of two may be either of them', () => {
    const [ifNot, ifSo] = slotLikelihood(open, { assertions: 1, light: 1 });
    expect(ifSo).toBeCloseTo(2 * 0.7 * 0.3, 12);
    expect(ifNot).toBeCloseTo(2 * 0.08 * 0.92, 12);
  });

  test('is nothing at all where nothing hidden comes to light', () => {
    const [ifNot, ifSo] = slotLikelihood(hidden, { assertions: 2, light: 0 });
    expect(ifSo).toBe(ifNot);
  });

  test('in silence weighs one less the chance that a trace was left and collected', () => {
    // The spec's deniability vectors: c = .15, d = .4 gives .94, and an order seen 30.94.
    const order: Slot = {
      ...hidden,
      kind: 'trace',
      voices: 1,
      truePositive: 1,
      falsePositive: 0.002,
    };
    const [noneIfNot, noneIfSo] = slotLikelihood(order, { assertions: 0, light: 0.15 * 0.4 });
    expect(noneIfSo / noneIfNot).toBeCloseTo(0.94, 9);
    const [seenIfNot, seenIfSo] = slotLikelihood(order, { assertions: 1, light: 0.15 * 0.4 });
    expect(seenIfSo / seenIfNot).toBeCloseTo(30.94, 9);
  });
});
