import type { LeftOut } from '@respondeat/engine';
import { expect, test } from 'vitest';
import { originNames } from './origin-names.ts';

const origin = (id: string, ...items: readonly string[]) => ({ id, items }) as unknown as LeftOut;

test('an origin is called by the record that it begins with, and tells how much goes back to it', () => {
  expect(
    originNames([
      origin('post → perpetrator attack group', 'post', 'wire'),
      origin('denial', 'denial'),
    ]),
  ).toEqual(['post (2 pieces)', 'denial']);
});

test('two origins that begin with one record keep what tells them apart', () => {
  const ids = ['leak → perpetrator attack group', 'leak → tie state group arms'];
  expect(originNames(ids.map((id) => origin(id, 'said')))).toEqual(ids);
});
