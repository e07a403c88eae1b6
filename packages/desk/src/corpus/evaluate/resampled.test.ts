import { expect, test } from 'vitest';
import { draftEvent } from '../../../../../test/small-cases/draft-event.ts';
import { middleOf, weightsByWeek } from './resampled.ts';

const EVENTS = [0, 3, 6, 7, 14, 20, 21].map((day) => draftEvent({ day }));

test('events of one week count alike in every draw, and weeks as often as there are', () => {
  const weights = weightsByWeek(EVENTS, { draws: 50, seed: 1 });
  for (const [a, b, c, d, e, f, g] of weights) {
    expect([b, c]).toEqual([a, a]);
    expect(f).toBe(e);
    expect(a! + d! + e! + g!).toBe(4);
  }
  expect(new Set(weights.map(([first]) => first)).size).toBeGreaterThan(2);
});

test('the same seed draws the same', () => {
  const drawn = (seed: number) => weightsByWeek(EVENTS, { draws: 5, seed });
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(8)).not.toEqual(drawn(7));
});

test('the middle holds 95 % of draws, and draws that say nothing are left out', () => {
  const figures = [...Array(201).keys(), Number.NaN];
  expect(middleOf(figures)).toEqual({ lower: 5, upper: 195 });
  expect(middleOf([1, Number.NaN, Number.NaN])).toBeUndefined();
  expect(middleOf([])).toBeUndefined();
});
