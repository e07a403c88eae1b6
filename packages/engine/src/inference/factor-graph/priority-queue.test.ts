import { expect, test } from 'vitest';
import { PriorityQueue } from './priority-queue.ts';

function drain(queue: PriorityQueue): number[] {
  const order: number[] = [];
  while (queue.length > 0) order.push(queue.shift());
  return order;
}

test('gives the items in order', () => {
  const rank = [5, 3, 8, 1, 9, 2, 7, 4, 6, 0];
  const queue = new PriorityQueue(rank.length, (a, b) => rank[a]! < rank[b]!);
  expect(drain(queue)).toEqual([9, 3, 5, 1, 7, 0, 8, 6, 2, 4]);
});

test('follows ranks that fall and rise while items wait', () => {
  const rank = Array.from({ length: 40 }, (_, i) => (i * 17) % 40);
  const queue = new PriorityQueue(rank.length, (a, b) => rank[a]! < rank[b]!);
  const seen = [queue.shift(), queue.shift()];
  for (let item = 0; item < rank.length; item++) {
    if (seen.includes(item)) continue;
    rank[item] = (item * 29) % 101;
    queue.reorder(item);
  }
  const rest = drain(queue);
  expect(rest.length).toBe(38);
  expect(rest).toEqual(rest.toSorted((a, b) => rank[a]! - rank[b]!));
});

test('an empty queue is empty from the start', () => {
  expect(drain(new PriorityQueue(0, () => false))).toEqual([]);
});

test('one item can be taken out once', () => {
  const queue = new PriorityQueue(1, () => false);
  queue.reorder(0);
  expect(drain(queue)).toEqual([0]);
});
