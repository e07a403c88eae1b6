import { expect, test } from 'vitest';
import { numbersWith, shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import { type ModelNumbers, parameterPaths, withAssumptions } from '../../evidence/index.ts';
import { declaredEnds } from './declared-ends.ts';

const endsOf = (parameter: string, numbers: ModelNumbers = shippedNumbers) =>
  declaredEnds(numbers).filter((one) => one.parameter === parameter);

/** Ends of one number, or of each entry of a row. */
const intervals = (parameter: string) => endsOf(parameter).map(({ ends }) => ends);
const entries = (parameter: string) => endsOf(parameter).map(({ entry }) => entry);
const close = (figures: readonly number[]): number[] =>
  figures.map((one) => expect.closeTo(one, 12) as number);

test('a number with an interval of its own runs from one end to the other', () => {
  expect(endsOf('perpetrator.other')).toEqual([
    { parameter: 'perpetrator.other', declared: 0.25, ends: [0.1, 0.5], values: [0.1, 0.5] },
  ]);
  expect(intervals('copyProbability.presumed')).toEqual([[0.2, 0.9]]);
});

test('a number without an interval stays', () => {
  expect(intervals('copyProbability.retells')).toEqual([[1, 1]]);
});

test('an odds factor moves probabilities by their odds', () => {
  expect(intervals('claim.frontPrior')[0]).toEqual(close([1 / 9, 1 / 3]));
  expect(intervals('dependentFinding.act.aid_significant.ifTrue')[0]).toEqual(
    close([3 / 7, 3 / 4]),
  );
});

test('an odds factor moves credibility by its logarithm, and a judgement as a ratio', () => {
  const shift = Math.log(1.5);
  expect(intervals('credibility.4')[0]).toEqual(close([-0.7 - shift, -0.7 + shift]));
  expect(intervals('judgement.more-likely')[0]).toEqual(close([2, 4.5]));
});

test('entries of a row take the ends of their own place, and its names', () => {
  expect(entries('controlState.prior')).toEqual([
    'unrelated',
    'orchestrated',
    'delegated',
    'organ',
  ]);
  expect(intervals('controlState.prior')).toEqual([
    [0.25, 0.65],
    [0.2, 0.45],
    [0.08, 0.3],
    [0.005, 0.08],
  ]);
  expect(entries('trace.payment.existsGivenPart')).toEqual(['1', '2', '3', '4']);
});

test('what one entry of a row of chances gains, the others lose in proportion', () => {
  const [atLower, atUpper] = endsOf('controlState.prior')[1]!.values as [number[], number[]];
  const others = (left: number) => [0.45, 0.19, 0.03].map((chance) => (chance * left) / 0.67);
  const row = ([first, ...rest]: number[], own: number) => close([first!, own, ...rest]);
  expect(atLower).toEqual(row(others(0.8), 0.2));
  expect(atUpper).toEqual(row(others(0.55), 0.45));
  const [low] = endsOf('sourceReliability.A')[0]!.values as [number[], number[]];
  expect(low.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
});

test('rows that are no distribution move one entry alone', () => {
  const [, , delegated] = endsOf('tieFindingGivenControl.rel.trained');
  expect(delegated!.values).toEqual([
    close([0.04, 0.4, 2 / 3, 0.95]),
    close([0.04, 0.4, 8 / 9, 0.95]),
  ]);
  const [rate] = endsOf('sourceReliability.truePositive');
  expect(rate!.values[1]).toEqual(close([0.95 / 0.975, 0.8, 0.6]));
});

test('a row worth some incidents runs as far as their number leaves open, within 0 and 1', () => {
  const half = (chance: number) => 1.645 * Math.sqrt((chance * (1 - chance)) / 11);
  expect(intervals('partGivenControl.delegated')[2]).toEqual(
    close([0.35 - half(0.35), 0.35 + half(0.35)]),
  );
  expect(intervals('partGivenControl.unrelated')[0]).toEqual(close([0.97 - half(0.97), 1]));
  expect(intervals('partGivenControl.unrelated')[3]).toEqual(close([0, 0.005 + half(0.005)]));
});

test('what no posterior depends on is left out, and all else stands in the order of the file', () => {
  const outside = /^(robustness|confidence|neutralPart|attainability)\./;
  const told = [...new Set(declaredEnds(shippedNumbers).map(({ parameter }) => parameter))];
  expect(told).toEqual([...parameterPaths(shippedNumbers)].filter((path) => !outside.test(path)));
});

test.each([
  ['controlState.prior', [1, 0, 0, 0]],
  ['partGivenControl.organ', [0, 0, 0, 1]],
  ['sourceReliability.B', [0, 1, 0]],
])('a row %s that a case holds certain can still be moved', (parameter, row) => {
  const numbers = numbersWith({ [parameter]: row });
  const moved = endsOf(parameter, numbers).flatMap(({ values }) => values);
  const because = 'the end of its interval';
  for (const value of moved)
    expect(withAssumptions(numbers, [{ parameter, value, because }]).ok).toBe(true);
});

test('what a certain entry gives up, the others share equally', () => {
  const numbers = numbersWith({ 'controlState.prior': [1, 0, 0, 0] });
  const [certain] = endsOf('controlState.prior', numbers);
  expect(certain!.values[0]).toEqual(close([0.25, 0.25, 0.25, 0.25]));
});
