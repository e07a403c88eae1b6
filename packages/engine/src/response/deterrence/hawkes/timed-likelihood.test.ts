import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../vocabulary/index.ts';
import { TimedLikelihood, type TimedParameters } from './timed-likelihood.ts';

const EXAMPLE: TimedParameters = { baseRate: 1, jump: 2, decay: 3 };

test('two worked events have the published likelihood', () => {
  const { logLikelihood } = new TimedLikelihood({ times: [0.5, 0.75], end: 1 }).at(EXAMPLE);
  expect(logLikelihood).toBeCloseTo(-1.204544111250795, 12);
});

/** Straight from the definition: every pair of events. */
function pairwise(
  times: readonly number[],
  end: number,
  { baseRate, jump, decay }: TimedParameters,
): number {
  return times.reduce((sum, time, index) => {
    const lift = times
      .slice(0, index)
      .reduce((total, past) => total + Math.exp(-decay * (time - past)), 0);
    return (
      sum +
      Math.log(baseRate + jump * lift) -
      (jump / decay) * (1 - Math.exp(-decay * (end - time)))
    );
  }, -baseRate * end);
}

/** More events than a block, with gaps from nothing to far beyond the table of exponentials. */
function manyTimes(): number[] {
  const random = seededRandom(4);
  let time = 0;
  return Array.from({ length: 2_500 }, (_, index) => {
    time += index % 50 === 0 ? 40 : index % 7 === 0 ? 0 : random() / 4;
    return time;
  });
}

describe('many events', () => {
  const times = manyTimes();
  const end = times.at(-1)! + 0.3;
  const likelihood = new TimedLikelihood({ times, end });

  test.each([
    EXAMPLE,
    { baseRate: 1e-9, jump: 1e-9, decay: 0.01 },
    { baseRate: 1e60, jump: 1, decay: 5 },
  ])('have the likelihood of the definition under %o', (parameters) => {
    const expected = pairwise(times, end, parameters);
    expect(likelihood.at(parameters).logLikelihood / expected).toBeCloseTo(1, 11);
  });

  test('have the slope that small steps have', () => {
    const { slope } = likelihood.at(EXAMPLE);
    for (const name of ['baseRate', 'jump', 'decay'] as const) {
      const moved = (by: number) =>
        likelihood.at({ ...EXAMPLE, [name]: EXAMPLE[name] + by }).logLikelihood;
      expect(slope[name] / ((moved(1e-6) - moved(-1e-6)) / 2e-6)).toBeCloseTo(1, 5);
    }
  });
});

test('no event at all leaves the chance that nothing happens', () => {
  expect(new TimedLikelihood({ times: [], end: 4 }).at(EXAMPLE).logLikelihood).toBe(-4);
});

test('times out of order, or after the end, are a broken promise', () => {
  expect(() => new TimedLikelihood({ times: [2, 1], end: 3 })).toThrow('order');
  expect(() => new TimedLikelihood({ times: [1, 4], end: 3 })).toThrow('after the end');
});
