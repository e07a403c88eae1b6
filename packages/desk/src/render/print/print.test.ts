import { describe, expect, test } from 'vitest';
import { INVENTED_DOSSIER } from '../../../../../test/invented-dossier/dossier.ts';
import type { ResolvedBlock, ResolvedInline, ResolvedTable } from '../resolved-document.ts';
import { columnWidths } from './column-widths.ts';
import { printFontsFor } from './print-fonts.ts';
import { printTree } from './print-tree.ts';
import { showableText, withShowableTexts } from './showable-text.ts';

describe('the fonts', () => {
  const latin = printFontsFor('Latin');
  const both = printFontsFor('Latin and كتائب');

  test('for Arabic and Persian are read only where there is any', () => {
    expect(latin.files).toHaveLength(5);
    expect(both.files).toHaveLength(7);
  });

  test.each(['A', 'é', 'ḥ', 'ʿ', 'й', 'Ω', '–', '§', '−'])('can show %s', (character) => {
    expect(latin.canShow(character)).toBe(true);
  });

  test.each(['پ', 'ة', '،', '۴', 'ئ'])('can show %s once Arabic is read', (character) => {
    expect(both.canShow(character)).toBe(true);
    expect(latin.canShow(character)).toBe(false);
  });

  test.each(['火', '\u{1f680}', 'ह', '\ue000'])('cannot show %s', (character) => {
    expect(both.canShow(character)).toBe(false);
  });
});

describe('text that can be shown', () => {
  const { canShow } = printFontsFor('كتائب');

  test('is left as it is', () => {
    const text = 'Kata’ib, كتائب, ḥ – 86 %';
    expect(showableText(text, canShow)).toBe(text);
  });

  test('has a code point for each character that has no sign', () => {
    expect(showableText('a \u{1f680} b 火箭', canShow)).toBe('a [U+1F680] b [U+706B 7BAD]');
  });

  test('holds nothing that turns it around', () => {
    expect(showableText('not \u202edid\u202c', canShow)).toBe('not did');
  });

  test('is made throughout a tree, and the tree is otherwise the same', () => {
    const tree = { a: ['火', 1, null, true], b: { c: 'x' } };
    expect(withShowableTexts(tree, canShow)).toEqual({
      a: ['[U+706B]', 1, null, true],
      b: { c: 'x' },
    });
  });
});

describe('widths of columns', () => {
  const table = (...columns: readonly (readonly string[])[]): ResolvedTable => ({
    columns: columns.map(([title = '']) => ({ title, align: 'start' as const })),
    rows: (columns[0] ?? [])
      .slice(1)
      .map((_, row) =>
        columns.map((column) => [{ kind: 'text' as const, text: column[row + 1] ?? '' }]),
      ),
  });

  test('of short texts are those of the texts', () => {
    expect(columnWidths(table(['date', '2021-02-15']))).toEqual(['auto']);
  });

  test('are the greater the more there is to read', () => {
    const [some, more] = columnWidths(table(['a', 'x'.repeat(40)], ['b', 'x'.repeat(160)]));
    expect(Number(more) / Number(some)).toBeCloseTo(2, 2);
  });

  test('leave room for the one long text of a column', () => {
    const [few, one] = columnWidths(
      table(
        ['a', ...Array<string>(20).fill('x'.repeat(60))],
        ['b', 'x'.repeat(200), ...Array<string>(19).fill('—')],
      ),
    );
    expect(Number(one)).toBeGreaterThan(Number(few));
  });

  test('of figures are those of the figures', () => {
    const figures: ResolvedTable = {
      columns: [{ title: 'a rather long title of a column', align: 'end' }],
      rows: [],
    };
    expect(columnWidths(figures)).toEqual(['auto']);
  });
});

describe('a paragraph', () => {
  const text = (words: string) => ({ kind: 'text', text: words }) as const;
  const paragraph = (...runs: readonly ResolvedInline[]): ResolvedBlock => ({
    kind: 'paragraph',
    text: runs,
  });
  const table: ResolvedBlock = { kind: 'table', caption: [], table: { columns: [], rows: [] } };
  const list: ResolvedBlock = { kind: 'list', items: [[text('one')]] };

  /** Whether the first of some blocks leads to the second. */
  const leads = (...blocks: readonly ResolvedBlock[]) => {
    const sections = [{ anchor: 'a', title: 'A', blocks }];
    const tree = printTree({ ...INVENTED_DOSSIER, sections }, undefined) as {
      sections: { blocks: { leads: boolean }[] }[];
    };
    return tree.sections[0]?.blocks[0]?.leads;
  };

  test('that is a heading, or ends in a colon, is kept with the table that follows', () => {
    expect(leads(paragraph({ kind: 'strong', text: 'Is a person guilty?' }), table)).toBe(true);
    expect(leads(paragraph(text('What speaks against it:')), table)).toBe(true);
  });

  test('is else parted from what follows, from a list, and from nothing', () => {
    expect(leads(paragraph({ kind: 'strong', text: 'Iran' }, text(' had a part.')), table)).toBe(
      false,
    );
    expect(leads(paragraph(text('Of these:')), list)).toBe(false);
    expect(leads(paragraph(text('Of these:')))).toBe(false);
  });
});
