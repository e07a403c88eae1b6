import { describe, expect, test } from 'vitest';
import { distanceLevel, distanceLevels } from './comparison-levels.ts';
import { squaredChord } from './sphere.ts';

describe('levels of comparison', () => {
  test('levels of distance end at the window', () => {
    const levels = distanceLevels(40);
    expect(levels.edgesKm.at(-1)).toBe(40);
    expect(distanceLevel(levels, 0)).toBe(0);
    expect(distanceLevel(levels, squaredChord(39.9))).toBe(levels.edgesKm.length - 1);
    expect(levels.areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(Math.PI * 1600, 6);
  });
});
