import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../vocabulary/index.ts';
import { drawPoisson } from '../distributions/draws.ts';
import { examineInterruptions } from './interrupted-series.ts';

function series(rateOf: (day: number) => number, seed = 1): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: 400 }, (_, day) => drawPoisson(rateOf(day), random));
}

describe('a day after which attacks halve', () => {
  const found = examineInterruptions(
    series((day) => (day > 200 ? 5 : 10)),
    [200],
  );

  test('shows the ratio, and stands out from the placebo days', () => {
    const [interruption] = found.each;
    expect(interruption!.rateRatio).toBeGreaterThan(0.35);
    expect(interruption!.rateRatio).toBeLessThan(0.7);
    expect(interruption!.chance).toBeLessThan(0.05);
    expect(found.placebos).toBe(400 - 2 * 28 - 1);
  });

  test('stands out alone as it does together', () => {
    expect(found.together!.rateRatio).toBeCloseTo(found.each[0]!.rateRatio, 12);
    expect(found.together!.chance).toBeLessThan(0.05);
  });
});

test('nine placebo days in ten lie in the band of placebos', () => {
  const counts = series(() => 6, 3);
  const { placeboRatios } = examineInterruptions(counts, [200]);
  const { lower, upper } = placeboRatios!;
  const ratios = Array.from(counts.keys()).flatMap((day) =>
    examineInterruptions(counts, [day]).each.map(({ rateRatio }) => rateRatio),
  );
  const inBand = ratios.filter((ratio) => ratio >= lower && ratio <= upper);
  expect(inBand.length / ratios.length).toBeCloseTo(0.9, 1);
});

test('a steady fall is a trend and no step', () => {
  const { each } = examineInterruptions(
    series((day) => 20 * Math.exp(-day / 60)),
    [150],
  );
  expect(Math.abs(Math.log(each[0]!.rateRatio))).toBeLessThan(0.35);
});

test('what happens on the day itself belongs to neither side', () => {
  const calm = series(() => 4);
  const shaken = calm.map((count, day) => (day === 200 ? 500 : count));
  expect(examineInterruptions(shaken, [200]).each[0]!.rateRatio).toBeCloseTo(
    examineInterruptions(calm, [200]).each[0]!.rateRatio,
    10,
  );
});

test('days too near an end are named and left out', () => {
  const { each, leftOut, together } = examineInterruptions(
    series(() => 2),
    [399, 10, 10],
  );
  expect(each).toEqual([]);
  expect(leftOut).toEqual([10, 399]);
  expect(together).toBeUndefined();
});

test('a month without attacks has a finite change', () => {
  const { each } = examineInterruptions(
    series((day) => (day > 200 ? 0 : 1)),
    [200],
  );
  expect(each[0]!.rateRatio).toBeGreaterThan(0);
  expect(each[0]!.rateRatio).toBeLessThan(0.3);
});

test('where nothing changes, the days of responses stand out about one time in twenty', () => {
  const runs = 100;
  let found = 0;
  for (let run = 0; run < runs; run++) {
    const random = seededRandom(500 + run);
    const days = Array.from({ length: 6 }, () => 30 + Math.floor(random() * 340));
    const counts = series(() => 3, run);
    if (examineInterruptions(counts, days).together!.chance < 0.05) found++;
  }
  expect(found / runs).toBeLessThan(0.12);
});
