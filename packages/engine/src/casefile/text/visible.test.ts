import { describe, expect, test } from 'vitest';
import { quoted, visible } from './visible.ts';

describe('a piece of a file in a message', () => {
  test('stands as it is written, in any script', () => {
    expect(visible("Kata'ib كتائب – 3")).toBe("Kata'ib كتائب – 3");
  });

  test.each([
    ['a no-break space', 'a\u00a0b', 'a⟨U+00A0⟩b'],
    ['a zero-width space', 'a\u200bb', 'a⟨U+200B⟩b'],
    ['an escape that would colour a terminal', 'a\u001b[31mb', 'a⟨U+001B⟩[31mb'],
    ['a character that turns the direction of what follows', 'a\u202eb', 'a⟨U+202E⟩b'],
    ['a line break', 'a\nb', 'a⟨U+000A⟩b'],
    ['half of a character', 'a\ud83d', 'a⟨U+D83D⟩'],
  ])('names %s', (_what, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('is cut where it is long, and never within a character', () => {
    expect(visible('x'.repeat(60))).toBe('x'.repeat(60));
    expect(visible('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
    expect(visible('😀'.repeat(1_000))).toBe(`${'😀'.repeat(59)}…`);
  });

  test('may be anything that YAML holds', () => {
    expect([true, 2.5, null, undefined, ['a']].map(quoted)).toEqual([
      '`true`',
      '`2.5`',
      '`null`',
      '`undefined`',
      '`["a"]`',
    ]);
  });
});
