import { describe, expect, test } from 'vitest';
import { confidenceOf } from './confidence.ts';
import type { Waterfall } from './waterfall.ts';

const RULE = {
  reason: '',
  source: '',
  interval: {},
  highWidth: 0.2,
  highOrigins: 3,
  moderateWidth: 0.45,
  moderateOrigins: 1.5,
};

/** A waterfall from even odds, with one step for each number. */
function moved(steps: readonly (readonly [origin: string, logOdds: number])[]): Waterfall {
  return {
    target: 'it',
    priorLogOdds: 0,
    posteriorLogOdds: steps.reduce((sum, [, logOdds]) => sum + logOdds, 0),
    steps: steps.map(([origin, logOdds], nth) => ({ item: `i${nth}`, origin, logOdds })),
    without: new Map(),
  };
}

const equal = (count: number) =>
  moved(Array.from({ length: count }, (_, nth): [string, number] => [`o${nth}`, 1]));
const around = (points: number) => ({ lower: 0.5 - points / 2, upper: 0.5 + points / 2 });
const width = (points: number) => ({ robustness: around(points) });
const originsOf = (waterfall: Waterfall) =>
  confidenceOf(width(0), waterfall, RULE).effectiveOrigins;

describe('the number of effective origins', () => {
  test('is the number of origins that weigh the same', () => {
    expect(originsOf(equal(1))).toBe(1);
    expect(originsOf(equal(4))).toBe(4);
  });

  test('counts what goes back to one origin as one', () => {
    expect(
      originsOf(
        moved([
          ['leak', 2],
          ['leak', 0.5],
          ['leak', 0.5],
          ['court', 3],
        ]),
      ),
    ).toBe(2);
  });

  test('is lowered by what speaks against', () => {
    expect(
      originsOf(
        moved([
          ['a', 2],
          ['b', 2],
          ['c', -1],
        ]),
      ),
    ).toBe(1.5);
  });

  test('is the same for a finding and for its contrary', () => {
    const steps = [
      ['a', 2],
      ['b', 1.5],
      ['c', -1],
    ] as const;
    const contrary = steps.map(([origin, logOdds]) => [origin, -logOdds] as const);
    expect(originsOf(moved(contrary))).toBe(originsOf(moved(steps)));
  });

  test('is none where nothing moved it, and one where something made it certain', () => {
    expect(originsOf(moved([]))).toBe(0);
    expect(
      originsOf(
        moved([
          ['a', 1],
          ['b', -1],
        ]),
      ),
    ).toBe(0);
    expect(
      originsOf(
        moved([
          ['a', 2],
          ['b', Number.POSITIVE_INFINITY],
        ]),
      ),
    ).toBe(1);
    expect(originsOf(moved([['a', Number.NEGATIVE_INFINITY]]))).toBe(1);
  });
});

describe('confidence', () => {
  test.each([
    [0.2, 3, 'high'],
    [0.2, 2, 'moderate'],
    [0.25, 3, 'moderate'],
    [0.25, 2, 'moderate'],
    [0.25, 1, 'low'],
    [0.5, 5, 'low'],
  ])('in an interval of width %f on %i origins is %3$s', (points, origins, level) => {
    expect(confidenceOf(width(points), equal(origins), RULE).level).toBe(level);
  });

  test('reaches a level exactly on its bars', () => {
    const onTheBar = { ...RULE, highWidth: 0.25, moderateWidth: 0.5, moderateOrigins: 2 };
    expect(confidenceOf(width(0.25), equal(3), onTheBar).level).toBe('high');
    expect(confidenceOf(width(0.5), equal(2), onTheBar).level).toBe('moderate');
  });

  test.each([
    [0.1, 0.5, 'low'],
    [0.5, 0.1, 'low'],
    [0.1, 0.3, 'moderate'],
    [0.1, 0.2, 'high'],
  ])(
    'rests on the wider of an interval of %f and one over draws of %f: %s',
    (points, drawn, level) => {
      const intervals = { robustness: around(points), draws: around(drawn) };
      const confidence = confidenceOf(intervals, equal(4), RULE);
      expect(confidence.level).toBe(level);
      expect(confidence.drawsInterval).toEqual(around(drawn));
    },
  );

  test('tells the width and the number that it rests on', () => {
    expect(confidenceOf(width(0.5), equal(2), RULE)).toEqual({
      level: 'low',
      intervalWidth: 0.5,
      effectiveOrigins: 2,
    });
  });
});
