import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../vocabulary/index.ts';
import { simulateDaily } from '../hawkes/simulate-daily.ts';
import {
  exposureAfter,
  RESPONSE_HALF_LIFE,
  shiftAmongMovedDays,
  testExcitement,
  testShift,
} from './response-test.ts';

const DAYS = 700;
const CALM = {
  baseRate: 0.5,
  branching: 0.5,
  persistence: 0.7,
  size: 2,
  crossBranching: 0,
  shift: 0,
};

function responses(seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: DAYS }, () => (random() < 0.04 ? 1 : 0));
}

test('exposure begins the day after, halves at its pace and adds up', () => {
  const exposure = exposureAfter([1, 0, 0, 0, 1, 0], 2);
  expect(exposure[0]).toBe(0);
  expect(exposure[1]).toBe(1);
  expect(exposure[3]).toBeCloseTo(0.5, 12);
  expect(exposure[5]).toBeCloseTo(1 + 0.25, 12);
});

describe('a rate that falls after responses', () => {
  const others = responses(1);
  const given = { exposure: exposureAfter(others, RESPONSE_HALF_LIFE) };
  const counts = simulateDaily(DAYS, { ...CALM, baseRate: 2, shift: -0.9, given }, seededRandom(2));

  test('is found, with its direction, and the true ratio in the interval', () => {
    const { rateRatio, interval, chance } = testShift(counts, others);
    expect(chance).toBeLessThan(0.01);
    expect(rateRatio).toBeLessThan(0.8);
    expect(interval.lower).toBeLessThan(Math.exp(-0.9));
    expect(interval.upper).toBeGreaterThan(Math.exp(-0.9));
  });

  test('stands out among the same days moved along the series', () => {
    expect(shiftAmongMovedDays(counts, others)).toBeLessThan(0.05);
    const elsewhere = others.map((_, day) => others[(day + 350) % DAYS]!);
    expect(shiftAmongMovedDays(counts, elsewhere)).toBeGreaterThan(0.05);
  });

  test('is no excitement', () => {
    expect(testExcitement(counts, others).chance).toBeGreaterThan(0.3);
  });
});

describe('attacks that responses set off', () => {
  const others = responses(3);
  const counts = simulateDaily(
    DAYS,
    { ...CALM, crossBranching: 4, given: { others } },
    seededRandom(4),
  );

  test('are found and counted', () => {
    const { crossBranching, chance } = testExcitement(counts, others);
    expect(chance).toBeLessThan(0.001);
    expect(crossBranching).toBeGreaterThan(2);
    expect(crossBranching).toBeLessThan(6.5);
  });

  test('are a shift upwards too', () => {
    const { rateRatio, chance } = testShift(counts, others);
    expect(rateRatio).toBeGreaterThan(1.3);
    expect(chance).toBeLessThan(0.01);
  });
});

test('where nothing follows, either test finds something about one time in twenty', () => {
  // The full form, with its bounds of 4 to 6 %, is `npm run bench:deterrence`.
  const random = seededRandom(6);
  const runs = 120;
  const found = { shift: 0, excitement: 0, held: 0 };
  for (let run = 0; run < runs; run++) {
    const counts = simulateDaily(500, CALM, random);
    const others = Float64Array.from(counts, () => (random() < 0.04 ? 1 : 0));
    const { chance, interval } = testShift(counts, others);
    found.shift += Number(chance < 0.05);
    found.held += Number(interval.lower <= 1 && 1 <= interval.upper);
    found.excitement += Number(testExcitement(counts, others).chance < 0.05);
  }
  expect(found.shift / runs).toBeLessThan(0.11);
  expect(found.excitement / runs).toBeLessThan(0.11);
  expect(found.held / runs).toBeGreaterThan(0.82);
});
