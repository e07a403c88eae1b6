import { expect, test } from 'vitest';
import {
  foldMarginals,
  isLevel,
  isScaled,
  normalise,
  overwrite,
  toProbabilities,
} from './scale.ts';

const numbers = (...entries: number[]) => Float64Array.from(entries);

test('the largest entry comes into [½, 1), by a power of two', () => {
  const table = numbers(3, 0, 12, 1);
  expect(normalise(table)).toBe(4 * Math.log10(2));
  expect([...table]).toEqual([3 / 16, 0, 12 / 16, 1 / 16]);
});

test('what lies in [½, 1) already stays as it is', () => {
  const table = numbers(0.3, 0.7);
  expect(normalise(table)).toBe(0);
  expect([...table]).toEqual([0.3, 0.7]);
});

test('½ stays, and 1 is halved', () => {
  expect(normalise(numbers(0.5, 0.1))).toBe(0);
  const table = numbers(1, 0.25);
  expect(normalise(table)).toBe(Math.log10(2));
  expect([...table]).toEqual([0.5, 0.125]);
});

test('a single entry becomes 1, and its whole logarithm is given', () => {
  const table = numbers(0.03);
  expect(normalise(table)).toBe(Math.log10(0.03));
  expect([...table]).toEqual([1]);
});

test('a table of zeroes is left so', () => {
  const table = numbers(0, 0);
  expect(normalise(table)).toBe(Number.NEGATIVE_INFINITY);
  expect([...table]).toEqual([0, 0]);
  expect(normalise(numbers(0))).toBe(Number.NEGATIVE_INFINITY);
});

test.each([Number.MAX_VALUE, 2 ** 1023, 2 ** -1022, Number.MIN_VALUE])(
  'entries at the ends of what doubles hold stay finite and keep their weight: %d',
  (largest) => {
    const table = numbers(largest, 0);
    const log10Scale = normalise(table);
    expect(Math.log10(table[0]!) + log10Scale).toBeCloseTo(Math.log10(largest), 10);
    expect(table[0]!).toBeGreaterThan(0);
    expect(table[0]!).toBeLessThan(1);
  },
);

test('probabilities sum to 1', () => {
  expect([...toProbabilities(numbers(1, 2, 5))]).toEqual([0.125, 0.25, 0.625]);
});

test('marginals are folded out of a table axis by axis, which may be its own room', () => {
  const table = numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  for (const room of [new Float64Array(12), table]) {
    const marginals = [new Float64Array(2), new Float64Array(3), new Float64Array(2)];
    foldMarginals(table, room, { shape: [2, 3, 2], marginals });
    expect(marginals.map((marginal) => [...marginal])).toEqual([
      [21 / 78, 57 / 78],
      [18 / 78, 26 / 78, 34 / 78],
      [36 / 78, 42 / 78],
    ]);
  }
});

test('a table is level where its entries differ by rounding alone', () => {
  expect(isLevel(numbers(0.1 + 0.2, 0.3))).toBe(true);
  expect(isLevel(numbers(0.5, 0.5 + 2 ** -49, 0.5 - 2 ** -49))).toBe(true);
  expect(isLevel(numbers(0.5, 0.5 + 2 ** -48))).toBe(false);
  expect(isLevel(numbers(0.5, 0.5 - 2 ** -48))).toBe(false);
  expect(isLevel(numbers(1e-300, 0))).toBe(false);
  expect(isLevel(numbers(0, 0))).toBe(false);
});

test('a marginal that is not asked for is left out, and so is all after the last', () => {
  const table = numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  const asked = new Float64Array(3);
  foldMarginals(table, new Float64Array(12), { shape: [2, 3, 2], marginals: [undefined, asked] });
  expect([...asked]).toEqual([18 / 78, 26 / 78, 34 / 78]);
});

test('one table is written over another, and it is told whether they differed to the last bit', () => {
  const table = numbers(0.3, 0);
  expect(overwrite(table, numbers(0.3, 0))).toBe(false);
  expect(overwrite(table, numbers(0.1 + 0.2, 0))).toBe(true);
  expect([...table]).toEqual([0.1 + 0.2, 0]);
  expect(overwrite(table, numbers(0.1 + 0.2, 1))).toBe(true);
});

test.each([
  [0.5, 2, true],
  [1, 2, true],
  [0.49, 2, false],
  [1.1, 2, false],
  [1, 1, true],
  [0.7, 1, false],
])('with %d as its largest of %d entries, a table is scaled: %s', (largest, entries, wanted) => {
  expect(isScaled(largest, entries)).toBe(wanted);
});
