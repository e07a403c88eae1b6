import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../vocabulary/index.ts';
import { testPlaces } from '../examination/fit-test.ts';
import { fitTimed, placesOfTimes } from './fit-timed.ts';
import { simulateTimed } from './simulate-timed.ts';
import { TimedLikelihood } from './timed-likelihood.ts';

const TRUTH = { baseRate: 0.5, jump: 0.9, decay: 1.5 };

describe('events drawn from the continuous model', () => {
  const times = simulateTimed(6_000, TRUTH, seededRandom(3));
  const record = { times, end: times.at(-1)! };
  const fit = fitTimed(record);

  test('give its numbers back', () => {
    expect(fit.converged).toBe(true);
    for (const name of ['baseRate', 'jump', 'decay'] as const)
      expect(Math.abs(fit.parameters[name] / TRUTH[name] - 1)).toBeLessThan(0.15);
    expect(fit.branching).toBeCloseTo(fit.parameters.jump / fit.parameters.decay, 12);
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(
      new TimedLikelihood(record).at(TRUTH).logLikelihood,
    );
  });

  test('fit the model after time is rescaled, and a constant rate does not', () => {
    expect(testPlaces(placesOfTimes(record, fit.parameters)).chanceOfDistance).toBeGreaterThan(
      0.05,
    );
    const constant = { baseRate: times.length / record.end, jump: 0, decay: 1 };
    expect(testPlaces(placesOfTimes(record, constant)).chanceOfDistance).toBeLessThan(1e-6);
  });
});

test('days taken for times do not fit, which is why they are not fitted so', () => {
  const random = seededRandom(4);
  const whole = simulateTimed(3_000, TRUTH, random);
  const days = [...whole].map(Math.floor);
  // The ties of a day spread evenly over it, as is often done.
  const ties = days.map((day, index) => {
    const first = days.indexOf(day);
    return day + (index - first + 0.5) / (days.lastIndexOf(day) - first + 1);
  });
  const record = { times: ties, end: Math.ceil(ties.at(-1)!) };
  expect(
    testPlaces(placesOfTimes(record, fitTimed(record).parameters)).chanceOfDistance,
  ).toBeLessThan(1e-6);
});

test('a single event is too few', () => {
  expect(() => fitTimed({ times: [1], end: 2 })).toThrow('two events');
});
