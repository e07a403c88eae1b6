import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { fold, foldWithPlaces } from './fold.ts';

describe('folding', () => {
  test.each([
    ['Soleimānī', 'soleimani'],
    ['Ḥizballāh', 'hizballah'],
    ["Kata'ib", 'kataib'],
    ['Straße', 'strasse'],
    ['الإسلامية', 'الاسلاميه'],
    ['كَتَائِب', 'كتايب'],
    ['می‌خواهد', 'ميخواهد'],
    ['۱۴ and ١٤', '14 and 14'],
    ['  a — b!  ', 'a b'],
    ['TLP:CLEAR', 'tlp clear'],
  ])('%s is searched as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('what is folded stays as it is when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('every place lies in the text, and places never go back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, places } = foldWithPlaces(text);
        expect(places.length).toBeGreaterThanOrEqual(folded.length);
        for (const [index, place] of places.entries()) {
          expect(place).toBeLessThan(text.length);
          expect(place).toBeGreaterThanOrEqual(places[index - 1] ?? 0);
        }
      }),
    );
  });
});

describe('an excerpt', () => {
  test('shows the words as they are written, around what was found', () => {
    const words = `${'before '.repeat(30)}كَتائب حزب الله${' after'.repeat(30)}`;
    const excerpt = excerptOf(words, fold('كتائب'));
    expect(excerpt).toContain('كَتائب حزب الله');
    expect(excerpt).toMatch(/^…before .* after?.*…$/u);
    expect(excerpt.length).toBeLessThan(200);
  });

  test('is the whole where it is short', () => {
    expect(excerptOf('a short text', 'short')).toBe('a short text');
  });
});
