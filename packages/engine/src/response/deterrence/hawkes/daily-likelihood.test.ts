import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../vocabulary/index.ts';
import { logChance } from '../distributions/count-distribution.ts';
import { dailyLikelihood } from './daily-likelihood.ts';
import { type DailyModel, dailyRates, parametersAt, toCoordinate } from './daily-model.ts';
import { simulateDaily } from './simulate-daily.ts';

const STILL = { branching: 0, persistence: 0, size: Infinity, crossBranching: 0, shift: 0 };
const EVERYTHING: DailyModel = {
  overdispersed: true,
  selfExciting: true,
  excitedByOthers: true,
  shifted: true,
};

/** The worked series of the published test vectors: five days. */
const FIVE_DAYS = { counts: [0, 2, 1, 0, 3] };
const OF_FIVE_DAYS = { ...STILL, baseRate: 0.5, branching: 0.4, persistence: 0.6 };

describe('five worked days', () => {
  test('have the rates that were worked out by hand', () => {
    const rates = [...dailyRates(FIVE_DAYS, OF_FIVE_DAYS)].slice(0, 5);
    for (const [day, rate] of [0.5, 0.5, 0.82, 0.852, 0.7112].entries())
      expect(rates[day]).toBeCloseTo(rate, 12);
  });

  test('have the Poisson likelihood of these rates', () => {
    const model = { ...EVERYTHING, overdispersed: false, excitedByOthers: false, shifted: false };
    const at = [Math.log(0.5), Math.log(0.4), toCoordinate('persistence', 0.6)];
    const height = dailyLikelihood(model, FIVE_DAYS)(Float64Array.from(at), new Float64Array(3));
    expect(-height).toBeCloseTo(-8.475256733979055, 10);
  });
});

const random = seededRandom(5);
const others = Float64Array.from({ length: 200 }, () => (random() < 0.1 ? 1 : 0));
const exposure = Float64Array.from({ length: 200 }, () => random());
const truth = { ...STILL, baseRate: 0.8, branching: 0.5, persistence: 0.6, size: 2 };
const record = { counts: simulateDaily(200, truth, random), others, exposure };

describe.each([
  ['everything', EVERYTHING],
  ['Poisson', { ...EVERYTHING, overdispersed: false }],
  [
    'a constant rate',
    { ...EVERYTHING, selfExciting: false, excitedByOthers: false, shifted: false },
  ],
  ['excitement by others alone', { ...EVERYTHING, selfExciting: false }],
] as const)('the likelihood of a model with %s', (_, model) => {
  const sloped = dailyLikelihood(model, record);
  const size =
    1 +
    Number(model.selfExciting) +
    Number(model.excitedByOthers) +
    Number(model.overdispersed) +
    Number(model.shifted) +
    Number(model.selfExciting || model.excitedByOthers);
  const at = Float64Array.from(
    { length: size },
    (_entry, index) => [-0.2, -0.6, 0.3, -1, 0.7, -0.3][index]!,
  );
  const unused = new Float64Array(size);

  test('is the sum over the days of the chance of each count', () => {
    const parameters = parametersAt(model, at);
    const rates = dailyRates(record, parameters);
    const sum = record.counts.reduce(
      (total, count, day) => total + logChance(count, { mean: rates[day]!, size: parameters.size }),
      0,
    );
    expect(-sloped(at, unused)).toBeCloseTo(sum, 8);
  });

  test('has the slope that small steps have', () => {
    const slope = new Float64Array(size);
    sloped(at, slope);
    for (let index = 0; index < size; index++) {
      const moved = (by: number) =>
        sloped(
          at.map((part, place) => part + (place === index ? by : 0)),
          unused,
        );
      expect(slope[index]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 4);
    }
  });
});
