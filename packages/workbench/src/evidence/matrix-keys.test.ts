import { expect, test } from 'vitest';
import { moveOf } from './matrix-keys.ts';

test('the side arrows lead the way that the page is read', () => {
  expect(moveOf('ArrowRight', false)).toEqual({ row: 0, column: 1 });
  expect(moveOf('ArrowRight', true)).toEqual({ row: 0, column: -1 });
  expect(moveOf('ArrowLeft', true)).toEqual({ row: 0, column: 1 });
});

test('j and k lead down and up, and other letters nowhere', () => {
  expect(moveOf('j', false)).toEqual(moveOf('ArrowDown', false));
  expect(moveOf('k', true)).toEqual(moveOf('ArrowUp', true));
  expect(moveOf('x', false)).toBeUndefined();
});
