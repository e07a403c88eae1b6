import { expect, test } from 'vitest';
import { asLikelyAsFirst } from './as-likely.ts';

const answer = (candidate: string, probability: number) => ({ candidate, probability });

test('who is no less likely than the first is named, rounding aside', () => {
  const answers = [answer('a', 0.3), answer('b', 0.3 - 1e-12), answer('c', 0.29)];
  expect(asLikelyAsFirst(answers)).toEqual(['b']);
  expect(asLikelyAsFirst([answer('a', 1)])).toEqual([]);
  expect(asLikelyAsFirst([])).toEqual([]);
});
