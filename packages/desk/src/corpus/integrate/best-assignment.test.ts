import { seededRandom } from '@respondeat/engine';
import { describe, expect, test } from 'vitest';
import { bestAssignment, type Choice, heaviestAssignment } from './best-assignment.ts';

function allAssignments({ pairs }: Choice): number[][] {
  const sets: number[][] = [[]];
  for (const pair of pairs.reference.keys()) {
    for (const set of sets.slice()) {
      const isFree = set.every(
        (taken) =>
          pairs.reference[taken] !== pairs.reference[pair] &&
          pairs.other[taken] !== pairs.other[pair],
      );
      if (isFree) sets.push([...set, pair]);
    }
  }
  return sets;
}

function randomChoice(seed: number): Choice {
  const random = seededRandom(seed);
  const ends = Array.from({ length: 12 }, () => [
    Math.floor(random() * 5),
    Math.floor(random() * 5),
  ]);
  const unique = [...new Map(ends.map((end) => [end.join(' '), end])).values()];
  return {
    pairs: {
      reference: Uint32Array.from(unique, ([one]) => one!),
      other: Uint32Array.from(unique, ([, two]) => two!),
    },
    probability: Float64Array.from(unique, () => random()),
  };
}

describe('choosing pairs', () => {
  test('the heaviest assignment is what going through all finds', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const choice = randomChoice(seed);
      const worth = (set: readonly number[]) =>
        set.reduce((sum, pair) => sum + choice.probability[pair]! - 0.2, 0);
      const best = Math.max(...allAssignments(choice).map(worth));
      expect(worth([...heaviestAssignment(choice, 0.2)])).toBeCloseTo(best, 9);
    }
  });

  test('no other assignment has a greater expected F1', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const choice = randomChoice(seed);
      const existing = choice.probability.reduce((sum, each) => sum + each, 0);
      const f1 = (set: readonly number[]) =>
        (2 * set.reduce((sum, pair) => sum + choice.probability[pair]!, 0)) /
        (set.length + existing);
      expect(f1([...bestAssignment(choice)])).toBeCloseTo(
        Math.max(...allAssignments(choice).map(f1)),
        9,
      );
    }
  });
});
