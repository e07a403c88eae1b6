import { expect, test } from 'vitest';
import { axisOf } from './waterfall-axis.ts';

test('the axis of a waterfall has a place for every end, and for even odds though nothing comes near them', () => {
  const { at, marks } = axisOf([-2.44, -0.32]);
  expect(at(-2.44)).toBeGreaterThan(0);
  expect(at(-0.32)).toBeLessThan(at(0));
  expect(marks.map(({ probability }) => probability)).toEqual([0.2, 0.5]);
});

test('its marks rise from the left, and stand where their odds do', () => {
  const { at, marks } = axisOf([-4, 3]);
  expect(marks.map(({ probability }) => probability)).toEqual([0.05, 0.2, 0.5, 0.8, 0.95]);
  expect(marks.find(({ probability }) => probability === 0.5)?.left).toBeCloseTo(at(0));
});
