import { describe, expect, test } from 'vitest';
import {
  countsInDeathsCell,
  DEATHS_CELLS,
  deathsCell,
  distanceLevel,
  distanceLevels,
  UNSAID,
} from './comparison-levels.ts';
import { squaredChord } from './sphere.ts';

describe('levels of comparison', () => {
  test('a level of deaths holds as many counts as fall into it', () => {
    for (const reference of [0, 1, 2, 5, 13, 40, 200]) {
      const counts = new Float64Array(DEATHS_CELLS);
      // Up to a thousand times as many, where the open level ends.
      for (let other = 0; other <= (reference + 0.5) * Math.exp(7) - 0.5; other++)
        counts[deathsCell(reference, other)]!++;
      const told = counts.map((count, cell) =>
        count > 0 ? countsInDeathsCell(reference, cell) : 0,
      );
      expect(told).toEqual(counts);
    }
  });

  test('what one source does not say is not compared', () => {
    expect(deathsCell(Number.NaN, 3)).toBe(UNSAID);
    expect(deathsCell(3, Number.NaN)).toBe(UNSAID);
  });

  test('levels of distance end at the window', () => {
    const levels = distanceLevels(40);
    expect(levels.edgesKm.at(-1)).toBe(40);
    expect(distanceLevel(levels, 0)).toBe(0);
    expect(distanceLevel(levels, squaredChord(39.9))).toBe(levels.edgesKm.length - 1);
    expect(levels.areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(Math.PI * 1600, 6);
  });
});
