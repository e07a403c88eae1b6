import { expect, test } from 'vitest';
import { Contest } from './contest.ts';

function drain(contest: Contest): number[] {
  const order: number[] = [];
  for (let next = contest.shift(); next !== undefined; next = contest.shift()) order.push(next);
  return order;
}

test.each([1, 2, 3, 7, 10])('%d come in their order', (size) => {
  const rank = [5, 3, 8, 1, 9, 2, 7, 4, 6, 0].slice(0, size);
  const contest = new Contest(size, (a, b) => rank[a]! < rank[b]!);
  const inOrder = [...rank.keys()].sort((a, b) => rank[a]! - rank[b]!);
  expect(drain(contest)).toEqual(inOrder);
});

test('many may change their ranks before they meet again', () => {
  const rank = Array.from({ length: 40 }, (_, item) => (item * 17) % 40);
  const contest = new Contest(rank.length, (a, b) => rank[a]! < rank[b]!);
  const seen = [contest.shift(), contest.shift()];
  const changed = [...rank.keys()].filter((item) => !seen.includes(item) && item % 3 > 0);
  for (const item of changed) rank[item] = ((item * 29) % 101) + item / 100;
  for (const item of changed) contest.meetAgain(item);
  const rest = drain(contest);
  expect(rest.length).toBe(38);
  expect(rest).toEqual(rest.toSorted((a, b) => rank[a]! - rank[b]!));
});

test('where there is nobody, nobody comes', () => {
  expect(drain(new Contest(0, () => false))).toEqual([]);
});

test('who meets again alone comes once', () => {
  const contest = new Contest(1, () => false);
  contest.meetAgain(0);
  expect(drain(contest)).toEqual([0]);
});
