import { describe, expect, test } from 'vitest';
import {
  CERTAIN,
  complement,
  conjunction,
  disjunction,
  EXCLUDED,
  type Interval,
  UNKNOWN,
} from './interval.ts';

const likely = { lower: 0.7, upper: 0.9 };
const open = { lower: 0.4, upper: 0.6 };

/** An interval but for the rounding of its ends. */
function about({ lower, upper }: Interval): Record<keyof Interval, unknown> {
  return { lower: expect.closeTo(lower, 12), upper: expect.closeTo(upper, 12) };
}

test('the contrary is as probable as what remains', () => {
  expect(complement(likely)).toEqual(about({ lower: 0.1, upper: 0.3 }));
  expect(complement(CERTAIN)).toEqual(EXCLUDED);
  expect(complement(UNKNOWN)).toEqual(UNKNOWN);
});

describe('all of several', () => {
  test('can be no more probable than the least of them, and as little as their doubts together leave', () => {
    expect(conjunction([likely, open])).toEqual(about({ lower: 0.1, upper: 0.6 }));
  });

  test('may exclude each other where their doubts fill the whole', () => {
    expect(conjunction([open, open])).toEqual(about({ lower: 0, upper: 0.6 }));
  });

  test('are the one where there is one', () => {
    expect(conjunction([likely])).toEqual(about(likely));
  });

  test('hold where there is none', () => {
    expect(conjunction([])).toEqual(CERTAIN);
  });

  test('fail where one is excluded', () => {
    expect(conjunction([CERTAIN, EXCLUDED, likely])).toEqual(EXCLUDED);
  });

  test('are not more certain for what is certain', () => {
    expect(conjunction([likely, CERTAIN])).toEqual(about(likely));
  });

  test('may fail or be as probable as the known one where another is unknown', () => {
    expect(conjunction([likely, UNKNOWN])).toEqual(about({ lower: 0, upper: 0.9 }));
  });
});

describe('one of several', () => {
  test('is at least as probable as the most probable, at most as all together', () => {
    expect(disjunction([likely, open])).toEqual(about({ lower: 0.7, upper: 1 }));
    expect(disjunction([{ lower: 0.1, upper: 0.2 }, open])).toEqual(
      about({ lower: 0.4, upper: 0.8 }),
    );
  });

  test('fails where there is none', () => {
    expect(disjunction([])).toEqual(EXCLUDED);
  });

  test('holds where one is certain', () => {
    expect(disjunction([UNKNOWN, CERTAIN])).toEqual(CERTAIN);
  });
});
