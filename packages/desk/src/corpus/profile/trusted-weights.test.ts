import { describe, expect, test } from 'vitest';
import { choose, type Lesson, RIDGES } from './choice-model.ts';
import { CLUES } from './clues.ts';
import { KERNELS } from './kernels.ts';
import { NOVELTY_SIGNS } from './novelty.ts';
import { learnAhead, trustIn } from './trusted-weights.ts';

/** A clue of which nothing is declared. */
const CLUE = KERNELS.length;

/** Lessons on two groups, of which one clue speaks for the first: whether it tells the truth, and when they happened. */
function lessons({ isTrue, day }: { isTrue: boolean; day: number }): Lesson[] {
  const clues = new Float32Array(2 * CLUES);
  clues[CLUE] = 2;
  const question = { kind: 0, groups: ['Ash', 'Birch'], clues, novelty: nothingNew() };
  const answers = Array.from({ length: 20 }, (_, index) => (index % 10 === 0) !== isTrue);
  return answers.map((first) => ({ question, answer: first ? 0 : 1, day, weight: 1 / 20 }));
}

function nothingNew(): Float32Array {
  const signs = new Float32Array(NOVELTY_SIGNS);
  signs[0] = 1;
  return signs;
}

const first = { origin: 100, lessons: lessons({ isTrue: true, day: 150 }) };

describe('what was learned before a cut', () => {
  test('is trusted where it foretells what came after', () => {
    const second = { origin: 200, lessons: lessons({ isTrue: true, day: 250 }) };
    expect(trustIn([first, second], RIDGES.ahead).clues).toBeGreaterThan(0.7);
  });

  test('is not trusted where the opposite came', () => {
    const second = { origin: 200, lessons: lessons({ isTrue: false, day: 250 }) };
    expect(trustIn([first, second], RIDGES.ahead).clues).toBe(0);
  });

  test('never holds what happened after it, which would foretell itself', () => {
    const later = lessons({ isTrue: false, day: 250 });
    const seesAhead = { origin: 100, lessons: [...first.lessons, ...later, ...later, ...later] };
    const second = { origin: 200, lessons: later };
    expect(trustIn([seesAhead, second], RIDGES.ahead).clues).toBe(0);
  });
});

test('the second trial counts twice beside the first', () => {
  const second = { origin: 200, lessons: lessons({ isTrue: true, day: 250 }) };
  const third = { origin: 300, lessons: lessons({ isTrue: false, day: 350 }) };
  const once = trustIn([first, second], RIDGES.ahead).clues;
  expect(trustIn([first, second, third], RIDGES.ahead).clues).toBeCloseTo(once / 3, 12);
});

test('without a past to learn from, the declared weights stand', () => {
  expect(trustIn([first], RIDGES.ahead)).toEqual({ clues: 0, novelty: 0 });
  const [{ question }] = lessons({ isTrue: true, day: 0 }) as [Lesson, ...Lesson[]];
  const { groups } = choose(learnAhead([first], RIDGES.ahead), question);
  expect([...groups]).toEqual([0.5, 0.5]);
});
