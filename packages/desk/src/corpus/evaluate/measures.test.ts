import { describe, expect, test } from 'vitest';
import { draftEvent } from '../../../../../test/small-cases/draft-event.ts';
import { OTHER } from '../profile/attribute-events.ts';
import { judgeAnswers, Labels } from './judged.ts';
import { Answers } from './measures.ts';

/** Answers to events of these labels, where Ash and Birch are known. */
function answersTo(told: readonly [string, Record<string, number>][]): Answers {
  const asked = told.map(([label]) => draftEvent({ label }));
  const split = { name: '', known: ['Ash', 'Birch'].map((label) => draftEvent({ label })), asked };
  const labels = new Labels(split);
  const given = told.map(([, probabilities]) => new Map(Object.entries(probabilities)));
  return new Answers(judgeAnswers(given, split, labels), labels);
}

const FOUR = answersTo([
  ['Ash', { Ash: 0.8, Birch: 0.1, other: 0.1 }],
  ['Birch', { Ash: 0.5, Birch: 0.4, other: 0.1 }],
  ['Cedar', { Ash: 0.3, Birch: 0.1, other: 0.6 }],
  ['Dogwood', { Ash: 0.6, Birch: 0.35, other: 0.05 }],
]);

describe('four answers, two of them right', () => {
  const figures = FOUR.measure();

  test('are measured as by hand', () => {
    expect(figures.accuracy).toBe(0.5);
    expect(figures.logLoss).toBeCloseTo(
      -(Math.log(0.8) + Math.log(0.4) + Math.log(0.6) + Math.log(0.05)) / 4,
      12,
    );
    // (.04+.01+.01) + (.25+.36+.01) + (.09+.01+.16) + (.36+.1225+.9025), a quarter of it.
    expect(figures.brierScore).toBeCloseTo((0.06 + 0.62 + 0.26 + 1.385) / 4, 12);
  });

  test('have a macro-F1 over labels that occur or are answered, of new ones together', () => {
    // Ash 2·1/(1+3), Birch 0/(1+0), other 2·1/(2+1).
    expect(figures.macroF1).toBeCloseTo((0.5 + 0 + 2 / 3) / 3, 12);
  });

  test('are off by the gaps of the bins that they fall into', () => {
    // Bins of .8, .5 and .6: |.8−1|, |.5−0|, |(.6+.6)/2−.5| of two.
    expect(figures.calibrationError).toBeCloseTo((0.2 + 0.5 + 2 * 0.1) / 4, 12);
    expect(FOUR.reliability()).toEqual([
      { events: 1, expected: 0.5, right: 0 },
      { events: 2, expected: 0.6, right: 0.5 },
      { events: 1, expected: 0.8, right: 1 },
    ]);
  });

  test('part new groups from known ones by what "other" was given, a tie counting half', () => {
    // Of .6 and .05 against .1 and .1: two of four.
    expect(figures.openSetArea).toBeCloseTo(0.5, 12);
  });
});

test('events that count twice are measured as if they stood twice', () => {
  const told: [string, Record<string, number>][] = [
    ['Ash', { Ash: 0.7, Birch: 0.2, other: 0.1 }],
    ['Cedar', { Ash: 0.5, Birch: 0.2, other: 0.3 }],
    ['Birch', { Ash: 0.2, Birch: 0.5, other: 0.3 }],
  ];
  const weighed = answersTo(told).measure(Float64Array.of(1, 2, 0));
  const twice = answersTo([told[0]!, told[1]!, told[1]!]).measure();
  for (const name of ['accuracy', 'macroF1', 'logLoss', 'brierScore', 'openSetArea'] as const)
    expect(weighed[name]).toBeCloseTo(twice[name], 12);
  expect(weighed.calibrationError).toBeCloseTo(twice.calibrationError, 12);
});

test('an answer is among three where at most two are likelier', () => {
  const third = { Ash: 0.4, Birch: 0.3, Elm: 0.2, [OTHER]: 0.1 };
  expect(answersTo([['Elm', third]]).measure().topThree).toBe(0);
  const known = answersTo([['Birch', { Ash: 0.4, Elm: 0.35, Birch: 0.2, [OTHER]: 0.05 }]]);
  expect(known.measure().topThree).toBe(1);
  const fourth = answersTo([['Birch', { Ash: 0.3, Elm: 0.3, [OTHER]: 0.25, Birch: 0.15 }]]);
  expect(fourth.measure().topThree).toBe(0);
});

test('no area is given where no label is new, and no probability of nothing breaks the log loss', () => {
  const figures = answersTo([['Ash', { Birch: 1, other: 0 }]]).measure();
  expect(figures.openSetArea).toBeNaN();
  expect(Number.isFinite(figures.logLoss)).toBe(true);
});
