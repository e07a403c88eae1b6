import { describe, expect, test } from 'vitest';
import { MARKINGS, mayShow } from './marking.ts';

describe('a version may show', () => {
  test('what is marked as it is, or less strictly', () => {
    expect(mayShow('TLP:GREEN', 'TLP:GREEN')).toBe(true);
    expect(mayShow('TLP:CLEAR', 'TLP:RED')).toBe(true);
    expect(mayShow('TLP:AMBER', 'TLP:AMBER+STRICT')).toBe(true);
  });

  test('nothing that is marked more strictly', () => {
    expect(mayShow('TLP:GREEN', 'TLP:CLEAR')).toBe(false);
    expect(mayShow('TLP:AMBER+STRICT', 'TLP:AMBER')).toBe(false);
    expect(mayShow('TLP:RED', 'TLP:AMBER+STRICT')).toBe(false);
  });

  test('the more, the stricter it is', () => {
    const shown = MARKINGS.map((version) => MARKINGS.filter((record) => mayShow(record, version)));
    expect(shown.map(({ length }) => length)).toEqual([1, 2, 3, 4, 5]);
  });
});
