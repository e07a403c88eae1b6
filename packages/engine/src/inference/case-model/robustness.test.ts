import { describe, expect, test } from 'vitest';
import { logOddsOf } from '../../vocabulary/index.ts';
import { robustnessInterval, robustnessOfEvent } from './robustness.ts';

const RULE = { reason: '', source: '', interval: {}, likelihoodScale: 0.3, priorOddsFactor: 2 };
const isSecond = (cell: number) => cell === 1;
const odds = (ratio: number) => [1 / (1 + ratio), ratio / (1 + ratio)];

/** Log-odds of the ends, for two cells that stood even and then at each of the given odds. */
function endsAfter(stages: readonly number[], prior = 1): [number, number] {
  const cells = { prior: odds(prior), stages: stages.map(odds) };
  const { lower, upper } = robustnessInterval(cells, isSecond, RULE);
  return [logOddsOf(lower), logOddsOf(upper)];
}

describe('the robustness interval', () => {
  test('of a finding that nothing bears on spans the prior odds that might be', () => {
    const [lower, upper] = endsAfter([]);
    expect(lower).toBeCloseTo(Math.log(1 / 2), 9);
    expect(upper).toBeCloseTo(Math.log(2), 9);
  });

  test('scales the evidence up and down, whichever way it points', () => {
    const [lower, upper] = endsAfter([8]);
    expect(lower).toBeCloseTo(0.7 * Math.log(8) - Math.log(2), 9);
    expect(upper).toBeCloseTo(1.3 * Math.log(8) + Math.log(2), 9);
    const against = endsAfter([1 / 8]);
    expect(against[0]).toBeCloseTo(-upper, 9);
    expect(against[1]).toBeCloseTo(-lower, 9);
  });

  test('starts from the prior', () => {
    const [lower] = endsAfter([24], 3);
    expect(lower).toBeCloseTo(Math.log(3) + 0.7 * Math.log(8) - Math.log(2), 9);
  });

  test('scales kinds of evidence that disagree each by itself', () => {
    const [lower, upper] = endsAfter([8, 1]);
    expect(lower).toBeCloseTo((0.7 - 1.3) * Math.log(8) - Math.log(2), 9);
    expect(upper).toBeCloseTo((1.3 - 0.7) * Math.log(8) + Math.log(2), 9);
  });

  test('is no wider for kinds that agree than for one kind that says as much', () => {
    const together = endsAfter([8]);
    const apart = endsAfter([2, 8]);
    expect(apart[0]).toBeCloseTo(together[0], 9);
    expect(apart[1]).toBeCloseTo(together[1], 9);
  });

  test('reaches to the figure itself where it lies beyond what scaling either way gives', () => {
    const after = [0.05, 0.495, 0.05].map((weight) => weight / 0.595);
    const cells = { prior: [0.5, 0.495, 0.005], stages: [after] };
    const { lower, upper } = robustnessInterval(cells, isSecond, { ...RULE, priorOddsFactor: 1 });
    expect(upper).toBeCloseTo(after[1]!, 9);
    expect(lower).toBeLessThan(after[1]! - 0.01);
  });

  test('of what is certain or impossible stays a point', () => {
    const certain = { prior: [0, 1], stages: [[0, 1]] };
    expect(robustnessInterval(certain, isSecond, RULE)).toEqual({ lower: 1, upper: 1 });
    const found = { prior: [0.5, 0.5], stages: [[0, 1]] };
    expect(robustnessInterval(found, isSecond, RULE)).toEqual({ lower: 1, upper: 1 });
    const excluded = { prior: [0.5, 0.5], stages: [[1, 0]] };
    expect(robustnessInterval(excluded, isSecond, RULE)).toEqual({ lower: 0, upper: 0 });
  });

  test('passes over cells that were impossible from the start', () => {
    const with0 = { prior: [0.5, 0.5, 0], stages: [[0.2, 0.8, 0]] };
    const without = { prior: [0.5, 0.5], stages: [[0.2, 0.8]] };
    expect(robustnessInterval(with0, isSecond, RULE)).toEqual(
      robustnessInterval(without, isSecond, RULE),
    );
  });
});

describe('the interval of an event from its chances', () => {
  test.each([
    ['that nothing moved', [0.3]],
    ['that all evidence favours', [0.2, 0.5, 0.9]],
    ['on which kinds of evidence disagree', [0.4, 0.97, 0.6]],
    ['that is all but excluded', [0.1, 1e-7, 1e-9]],
    ['that is certain', [1, 1, 1]],
    ['that evidence has excluded', [0.5, 0, 0]],
  ])('is that of its two cells, of one %s', (_of, chances) => {
    const [prior, ...stages] = chances.map((chance) => [1 - chance, chance]);
    const ofCells = robustnessInterval({ prior: prior!, stages }, isSecond, RULE);
    const ofEvent = robustnessOfEvent(chances, RULE);
    expect(ofEvent.lower).toBeCloseTo(ofCells.lower, 12);
    expect(ofEvent.upper).toBeCloseTo(ofCells.upper, 12);
  });
});
