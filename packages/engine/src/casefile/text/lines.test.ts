import { describe, expect, test } from 'vitest';
import { Lines } from './lines.ts';

describe('lines', () => {
  test('are counted from 1', () => {
    const lines = new Lines('ab\ncd\n\nef');
    expect([0, 1, 2].map((offset) => lines.at(offset))).toEqual([1, 1, 1]);
    expect([3, 5, 6, 7, 8].map((offset) => lines.at(offset))).toEqual([2, 2, 3, 4, 4]);
  });

  test('end with the last that has something on it', () => {
    expect(new Lines('ab\n').at(3)).toBe(1);
    expect(new Lines('ab').at(99)).toBe(1);
    expect(new Lines('').at(0)).toBe(1);
  });

  test('are shown without their breaks', () => {
    const lines = new Lines('ab\r\n  cd\nef');
    expect([1, 2, 3].map((line) => lines.text(line))).toEqual(['ab', '  cd', 'ef']);
  });
});
