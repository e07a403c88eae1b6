import { expect, test } from 'vitest';
import { spanOf } from './span.ts';

test('a stretch reaches from the earliest to the latest day that any date may mean', () => {
  expect(spanOf(['2021-02-15', '2020', '2021-03'])).toEqual({
    from: '2020-01-01',
    to: '2021-03-31',
  });
  expect(spanOf([])).toBeUndefined();
});
