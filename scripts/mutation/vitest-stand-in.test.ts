import { expect, test } from 'vitest';
import { beforeEach, describe, test as gathered, testsOf } from './vitest-stand-in.mjs';

test('tests are gathered with ids of their own, and run after what prepares them', async () => {
  const done: string[] = [];
  const tests = await testsOf('a.test.ts', async () => {
    gathered('first', () => done.push('first'));
    describe('inside', () => {
      beforeEach(() => done.push('prepared'));
      gathered('second', { timeout: 1 }, async () => done.push('second'));
      gathered.each([1, [2, 3]])('each', (...row) => done.push(row.join('+')));
    });
    gathered('last', () => done.push('last'));
  });
  expect(tests.map(({ id }) => id)).toEqual([
    'a.test.ts#first',
    'a.test.ts#inside > second',
    'a.test.ts#inside > each',
    'a.test.ts#inside > each (2)',
    'a.test.ts#last',
  ]);
  for (const { run } of tests) await run();
  const prepared = ['second', '1', '2+3'].flatMap((one) => ['prepared', one]);
  expect(done).toEqual(['first', ...prepared, 'last']);
});

test('what prepares the tests of one file does not prepare those of the next', async () => {
  let prepared = 0;
  await testsOf('one.test.ts', async () => beforeEach(() => prepared++));
  const [only] = await testsOf('next.test.ts', async () => gathered('only', () => 0));
  await only!.run();
  expect(prepared).toBe(0);
});
