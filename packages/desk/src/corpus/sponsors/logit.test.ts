import { expect, test } from 'vitest';
import { learnLogit, type Sample } from './logit.ts';

/** Rows of one number, 0 or 1, with so many successes in a hundred for each. */
function coins(successesAt0: number, successesAt1: number, weightAt1 = 1): Sample {
  const places = [...Array(200).keys()];
  const isOne = (place: number) => place >= 100;
  return {
    width: 1,
    rows: Float32Array.from(places, (place) => (isOne(place) ? 1 : 0)),
    outcomes: Uint8Array.from(places, (place) =>
      place % 100 < (isOne(place) ? successesAt1 : successesAt0) ? 1 : 0,
    ),
    weights: Float32Array.from(places, (place) => (isOne(place) ? weightAt1 : 1)),
  };
}

function chance(sample: Sample, number: number): number {
  return 1 / (1 + Math.exp(-learnLogit(sample)(Float32Array.of(number), 0)));
}

test('chances come near the shares that were seen', () => {
  expect(chance(coins(20, 70), 0)).toBeCloseTo(0.2, 1);
  expect(chance(coins(20, 70), 1)).toBeCloseTo(0.7, 1);
});

test('a column that never varies says nothing', () => {
  const sample = { ...coins(40, 40), rows: new Float32Array(200) };
  expect(chance(sample, 0)).toBeCloseTo(0.4, 1);
});
