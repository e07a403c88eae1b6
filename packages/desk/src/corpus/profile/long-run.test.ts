import { expect, test } from 'vitest';
import { CLUES } from './clues.ts';
import { LASTING } from './kernels.ts';
import { withLongRun } from './long-run.ts';

/** A question on two groups of which the first struck nine times in ten. */
function question(kind: number) {
  const clues = new Float32Array(2 * CLUES);
  for (const kernel of LASTING) {
    clues[kernel] = Math.log(0.9);
    clues[CLUES + kernel] = Math.log(0.1);
  }
  return { kind, groups: ['Ash', 'Birch'], clues, novelty: new Float32Array() };
}

const sure = { groups: Float64Array.of(0, 1), newGroup: 0 };

test('what never seems new keeps a chance of being so, as often as it is worldwide', () => {
  expect(withLongRun(sure, question(0)).newGroup).toBeCloseTo(0.03 * 0.16, 12);
  expect(withLongRun(sure, question(1)).newGroup).toBeCloseTo(0.03 * 0.64, 12);
});

test('what certainly seems new leaves a chance to those who ever struck', () => {
  const choice = withLongRun({ groups: Float64Array.of(0.5, 0.5), newGroup: 1 }, question(0));
  expect(choice.newGroup).toBeCloseTo(0.97 + 0.03 * 0.16, 12);
  expect(choice.groups[0]).toBeCloseTo(0.9, 6);
});

test('a group that nothing speaks for keeps a chance in proportion to how often it ever struck', () => {
  const { groups, newGroup } = withLongRun(sure, question(0));
  expect((1 - newGroup) * groups[0]!).toBeCloseTo(0.03 * 0.84 * 0.9, 6);
  expect(groups[0]! + groups[1]!).toBeCloseTo(1, 12);
});

test('where no group is known, all is new', () => {
  const none = { ...question(0), groups: [], clues: new Float32Array() };
  const choice = { groups: new Float64Array(), newGroup: 1 };
  expect(withLongRun(choice, none)).toEqual(choice);
});
