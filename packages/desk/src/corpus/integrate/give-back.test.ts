import { expect, it } from 'vitest';
import { giveBack } from './give-back.ts';

it('leaves columns empty that were given back, and others as they were', () => {
  const [given, kept] = [Float64Array.of(1, 2), Float64Array.of(3)];
  giveBack(given, Uint32Array.of(4));
  expect(given).toHaveLength(0);
  expect([...kept]).toEqual([3]);
});

it('keeps columns that threads share', () => {
  const together = new Uint32Array(new SharedArrayBuffer(8));
  giveBack(together);
  expect(together).toHaveLength(2);
});
