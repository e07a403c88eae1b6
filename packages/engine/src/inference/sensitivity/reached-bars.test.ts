import { expect, test } from 'vitest';
import { reachedBars } from './reached-bars.ts';

const turningPriors = (prior: number, posterior: number) =>
  reachedBars({ prior, posterior }, [0.5, 0.9]).map(({ turningPrior }) => turningPrior);

test('evidence that multiplies the odds by nine reaches .9 from an even prior', () => {
  const [even, high] = reachedBars({ prior: 0.5, posterior: 0.9 }, [0.5, 0.9]);
  expect(high).toMatchObject({ bar: 0.9, isReached: true });
  expect(high!.turningPrior).toBeCloseTo(0.5, 12);
  expect(even!.turningPrior).toBeCloseTo(0.1, 12);
});

test('a bar above the answer turns at a prior above the one that was used', () => {
  const [bar] = reachedBars({ prior: 0.2, posterior: 0.5 }, [0.8]);
  expect(bar).toMatchObject({ bar: 0.8, isReached: false });
  expect(bar!.turningPrior).toBeCloseTo(0.5, 12);
});

test('where all was certain beforehand a bar turns at itself', () => {
  expect(turningPriors(1, 1)[1]).toBeCloseTo(0.9, 12);
  expect(turningPriors(0, 0)[0]).toBeCloseTo(0.5, 12);
});

test('evidence that settles it reaches every bar from any prior', () => {
  expect(turningPriors(0.4, 1)).toEqual([0, 0]);
  expect(turningPriors(0.4, 0)).toEqual([1, 1]);
});
