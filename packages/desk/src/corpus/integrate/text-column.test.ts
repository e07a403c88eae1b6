import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DistinctTexts, TextColumn } from './text-column.ts';

const TEXT = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', 'الموصل', '🜂'),
);

describe('a column of texts', () => {
  test('gives back each text that was put in, and where it stands', () => {
    fc.assert(
      fc.property(fc.array(TEXT), (texts) => {
        const column = TextColumn.of(texts);
        expect(column.length).toBe(texts.length);
        expect(texts.map((_, row) => column.at(row))).toEqual(texts);
        for (const text of texts) expect(column.indexOf(text)).toBe(texts.indexOf(text));
        expect(column.at(texts.length)).toBeUndefined();
      }),
    );
  });

  test('holds more than it has room for at first', () => {
    const texts = Array.from({ length: 5000 }, (_, row) => 'ü'.repeat(row % 7) + row);
    const column = TextColumn.of(texts);
    expect(texts.map((_, row) => column.at(row))).toEqual(texts);
  });
});

describe('distinct texts', () => {
  test('take each text once, in the order in which they first come', () => {
    const texts = Array.from({ length: 20_000 }, (_, row) => `IRQ-${(row * 7919) % 6000}`);
    const distinct = new DistinctTexts();
    const added = texts.filter((text) => distinct.add(text));
    expect(added).toEqual([...new Set(texts)]);
    expect(distinct.column.length).toBe(6000);
    expect(distinct.column.at(5999)).toBe(added.at(-1));
  });

  test('keep apart texts of one hash', () => {
    // Two texts that FNV-1a of 32 bits does not tell apart.
    const distinct = new DistinctTexts();
    expect(
      ['costarring', 'liquid', 'costarring', 'liquid'].map((text) => distinct.add(text)),
    ).toEqual([true, true, false, false]);
  });
});
