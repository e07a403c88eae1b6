import { expect, test } from 'vitest';
import { shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import { compile } from '../factor-graph/index.ts';

/** Chance that one report, and that each of two, is right, where the rate at which a source is right is unknown. */
function chancesRight(rates: readonly { readonly rate: number; readonly weight: number }[]) {
  const right = Float64Array.from(rates.flatMap(({ rate }) => [1 - rate, rate]));
  const states = rates.map((_, nth) => `rate ${nth}`);
  const compilation = compile({
    variables: [
      { name: 'reliability', states },
      { name: 'first', states: ['wrong', 'right'] },
      { name: 'second', states: ['wrong', 'right'] },
    ],
    factors: [
      { scope: [0], table: Float64Array.from(rates, ({ weight }) => weight) },
      { scope: [0, 1], table: right },
      { scope: [0, 2], table: right },
    ],
  });
  if (!compilation.ok) throw new Error('too large');
  const answer = compilation.compiled.infer();
  return { one: answer.marginal(1)[1]!, both: answer.joint([1, 2])[3]! };
}

test('two reports of a source whose reliability is Beta(4, 2) are right together more often than one squared', () => {
  const STEPS = 2000;
  const rates = Array.from({ length: STEPS }, (_, step) => {
    const rate = (step + 0.5) / STEPS;
    return { rate, weight: rate ** 3 * (1 - rate) };
  });
  const { one, both } = chancesRight(rates);
  expect(one).toBeCloseTo(2 / 3, 5);
  expect(one * one).toBeCloseTo(4 / 9, 5);
  expect(both).toBeCloseTo(10 / 21, 5);
});

test.each(['A', 'B', 'C', 'D', 'E', 'F'] as const)(
  'so are two reports of a source of grade %s',
  (grade) => {
    const { sourceReliability } = shippedNumbers;
    const { one, both } = chancesRight(
      sourceReliability[grade].map((weight, state) => ({
        rate: sourceReliability.truePositive[state]!,
        weight,
      })),
    );
    expect(both).toBeGreaterThan(one * one);
  },
);
