import { describe, expect, test } from 'vitest';
import { shippedNumbers } from '../../../../test/small-cases/shipped-model.ts';
import { chanceSeen, likelihoodRatioOfOrigin, reportRates, traceLikelihood } from './likelihood.ts';

describe('reports that draw on one unseen origin', () => {
  test.each([
    [{ total: 1, asserting: 1 }, 0, 4],
    [{ total: 5, asserting: 5 }, 0, 1024],
    [{ total: 5, asserting: 5 }, 0.5, 30.4910025706941],
    [{ total: 5, asserting: 5 }, 0.9, 5.485947134771501],
    [{ total: 5, asserting: 5 }, 1, 4],
    [{ total: 5, asserting: 4 }, 0.5, 5.321839080459769],
    [{ total: 5, asserting: 4 }, 0, 64],
    [{ total: 20, asserting: 20 }, 0.9, 14.152232613991561],
  ])('%o at copy probability %f weigh %f', (reports, copyProbability, ratio) => {
    const rates = { truePositive: 0.8, falsePositive: 0.2 };
    expect(likelihoodRatioOfOrigin(reports, rates, copyProbability)).toBeCloseTo(ratio, 9);
  });
});

describe('a trace', () => {
  test.each([
    [{ exists: 0.9, collected: 0.8, falsePositive: 0.002 }, 0.28, 360.28],
    [{ exists: 0.15, collected: 0.4, falsePositive: 0.002 }, 0.94, 30.94],
    [{ exists: 0.05, collected: 0.3, falsePositive: 0.002 }, 0.985, 8.485],
    [{ exists: 0.5, collected: 0.5, falsePositive: 0.01 }, 0.75, 25.75],
  ])('%o weighs %f unseen and %f seen', ({ exists, collected, falsePositive }, unseen, seen) => {
    const order = {
      shows: 'act.instructions_specific',
      existsIfTrue: exists,
      existsIfFalse: 0,
      collected,
      falsePositive,
    };
    const ratio = (isSeen: boolean) => {
      const [ifNot, ifSo] = traceLikelihood(order, { seen: isSeen }) as [number, number];
      return ifSo / ifNot;
    };
    expect(ratio(false)).toBeCloseTo(unseen, 9);
    expect(ratio(true)).toBeCloseTo(seen, 9);
  });

  test('is seen where it exists and is collected, or where something else is taken for it', () => {
    expect(chanceSeen(0.5, 0.4, 0)).toBeCloseTo(0.2, 12);
    expect(chanceSeen(0, 1, 0.1)).toBeCloseTo(0.1, 12);
    expect(chanceSeen(1, 1, 0.1)).toBe(1);
  });

  test("of a part has one chance for each part, by the case's own chance of collection where it gives one", () => {
    const payment = {
      existsGivenPart: [0, 0.2, 0.4, 1],
      collected: 0.25,
      falsePositive: 0,
    };
    expect(traceLikelihood(payment, { seen: true })).toEqual([0, 0.05, 0.1, 0.25]);
    expect(traceLikelihood(payment, { seen: true, collected: 0.5 })).toEqual([0, 0.1, 0.2, 0.5]);
    expect(traceLikelihood(payment, { seen: false, collected: 0.5 })).toEqual([1, 0.9, 0.8, 0.5]);
  });
});

describe('the rates of a report', () => {
  const { truePositive, falsePositive } = shippedNumbers.sourceReliability;

  test('are those of its source where its credibility is possible or cannot be judged', () => {
    for (const credibility of [3, 6]) {
      const rates = reportRates(shippedNumbers, credibility);
      for (const state of [0, 1, 2]) {
        expect(rates.truePositive[state]).toBeCloseTo(truePositive[state]!, 12);
        expect(rates.falsePositive[state]).toBeCloseTo(falsePositive[state]!, 12);
      }
    }
  });

  test('part further the more credible it is', () => {
    const ratios = [1, 2, 3, 4, 5].map((credibility) => {
      const rates = reportRates(shippedNumbers, credibility);
      return rates.truePositive[0]! / rates.falsePositive[0]!;
    });
    expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
    expect(new Set(ratios).size).toBe(5);
  });

  test('shift true and false positives by the same log-odds', () => {
    const rates = reportRates(shippedNumbers, 1);
    expect(rates.truePositive[1]).toBeCloseTo((0.8 * Math.E) / (0.2 + 0.8 * Math.E), 12);
    expect(rates.falsePositive[1]).toBeCloseTo(0.12 / (0.12 + 0.88 * Math.E), 12);
  });

  test('never let a report speak against what it asserts, however improbable it is', () => {
    for (const credibility of [1, 2, 3, 4, 5, 6]) {
      const rates = reportRates(shippedNumbers, credibility);
      for (const state of [0, 1, 2]) {
        expect(rates.truePositive[state]).toBeGreaterThanOrEqual(rates.falsePositive[state]!);
      }
    }
  });

  test('meet where a poor source tells something improbable: it says nothing', () => {
    const { truePositive: right, falsePositive: wrong } = reportRates(shippedNumbers, 5);
    expect(right[2]).toBeCloseTo(wrong[2]!, 12);
  });
});
