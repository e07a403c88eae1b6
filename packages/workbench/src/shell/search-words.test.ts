import { expect, test } from 'vitest';
import { wordsOf } from './search-words.ts';

test('ids and kinds before the words of a record are left out', () => {
  expect(wordsOf("kss · armed-group · Kata'ib Sayyid al-Shuhada · كتائب سيد الشهداء")).toBe(
    "Kata'ib Sayyid al-Shuhada · كتائب سيد الشهداء",
  );
  expect(wordsOf('…ctd-kss · kurdistan-ctd · Four men, of kss · ctd')).toBe(
    'Four men, of kss · ctd',
  );
});

test('a record that has no other words keeps what it has', () => {
  expect(wordsOf('arms-kss · arms')).toBe('arms-kss · arms');
});
