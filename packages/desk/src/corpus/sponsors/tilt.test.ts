import { expect, test } from 'vitest';
import { tilted, untilted } from './tilt.ts';

test('the chance from which naming pays becomes one half, and both ends stay', () => {
  expect(tilted(0.22)).toBeCloseTo(0.5, 12);
  for (const end of [0, 0.001, 0.03, 0.95, 0.999, 1]) expect(tilted(end)).toBe(end);
});

test('no two chances change their order, and none jumps', () => {
  const chances = Array.from({ length: 1001 }, (_, index) => index / 1000);
  const moved = chances.map(tilted);
  for (const [index, one] of moved.entries())
    if (index > 0) {
      expect(one).toBeGreaterThan(moved[index - 1]!);
      expect(one - moved[index - 1]!).toBeLessThan(0.01);
    }
});

test('what was tilted comes back', () => {
  for (const chance of [0, 0.01, 0.03, 0.1, 0.22, 0.5, 0.9, 0.95, 1])
    expect(untilted(tilted(chance))).toBeCloseTo(chance, 12);
});
