import { expect, test } from 'vitest';
import { seededRandom, stirredRandom } from './random.ts';

const DRAWS = 20_000;

function draws(seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: DRAWS }, random);
}

test('the same seed gives the same numbers, another seed others', () => {
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
});

test('numbers are spread evenly from 0 up to 1', () => {
  const numbers = draws(1);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const number of numbers) tenths[Math.floor(number * 10)]! += 1;
  const expected = DRAWS / 10;
  const chiSquare = tenths.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 99.9 % of a chi-square of nine degrees of freedom.
  expect(chiSquare).toBeLessThan(27.88);
});

test('the last bits are used', () => {
  expect(draws(3).some((number) => (number * 2 ** 53) % 2 === 1)).toBe(true);
});

test('small seeds that neighbour each other begin apart once stirred', () => {
  const firsts = Array.from({ length: 40 }, (_, seed) => stirredRandom(seed)());
  const halves = firsts.filter((first) => first < 0.5).length;
  expect(halves).toBeGreaterThan(10);
  expect(halves).toBeLessThan(30);
  expect(new Set(firsts.map((first) => Math.floor(first * 10))).size).toBeGreaterThan(7);
});
