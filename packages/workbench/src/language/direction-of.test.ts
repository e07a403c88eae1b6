import { expect, test } from 'vitest';
import { directionOf } from './direction-of.ts';

test('a text runs the way of its first letter', () => {
  expect(directionOf('Rockets on Erbil air base (أربيل)')).toBe('ltr');
  expect(directionOf('3، ربما كان صحيحًا')).toBe('rtl');
  expect(directionOf('TLP:CLEAR')).toBe('ltr');
});
