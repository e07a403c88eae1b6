import { spawnSync } from 'node:child_process';
import type { DossierDocument } from '@respondeat/engine';
import { describe, expect, test } from 'vitest';
import { INVENTED_DOSSIER } from '../../../../../test/invented-dossier/dossier.ts';
import {
  HOSTILE_TEXT,
  STRANGE_CHARACTERS,
} from '../../../../../test/invented-dossier/hostile-text.ts';
import { renderPdf } from './render-pdf.ts';

/** The file as text of one letter for each byte: its structure is not compressed. */
function structureOf(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1');
}

/** How often a piece of the structure occurs. A whole file in a failing test would hide what failed. */
function count(piece: string | RegExp, structure = STRUCTURE): number {
  return structure.split(piece).length - 1;
}

/** The text of a PDF or of one page, by poppler where it is installed. */
function textOf(pdf: Uint8Array, page?: string): string {
  const pages = page === undefined ? [] : ['-f', page, '-l', page];
  const { stdout } = spawnSync('pdftotext', [...pages, '-layout', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
  });
  return stdout.replace(/\s+/g, ' ');
}

const HAS_POPPLER = spawnSync('pdftotext', ['-v']).status === 0;

const PDF = renderPdf(INVENTED_DOSSIER);
const STRUCTURE = structureOf(PDF);

describe('the file', () => {
  test('is the same for the same document', () => {
    expect(Buffer.compare(renderPdf(structuredClone(INVENTED_DOSSIER)), PDF)).toBe(0);
  });

  test('is PDF/A-2a: archival, tagged, in a known language', () => {
    expect(count('<pdfaid:part>2</pdfaid:part>')).toBeGreaterThan(0);
    expect(count('<pdfaid:conformance>A</pdfaid:conformance>')).toBeGreaterThan(0);
    expect(count(/\/MarkInfo\s*<<[^>]*\/Marked true/)).toBeGreaterThan(0);
    expect(count(/\/Lang\s*\(en\)/)).toBeGreaterThan(0);
  });

  test('bears the day of the dossier and never that of its making', () => {
    expect(count('(D:20210310')).toBeGreaterThan(0);
    expect(count(`(D:${new Date().getFullYear()}`)).toBe(0);
    const { asOf: _, ...timeless } = INVENTED_DOSSIER;
    expect(count('(D:20000101', structureOf(renderPdf(timeless)))).toBeGreaterThan(0);
  });

  test('holds every font that it uses, and none of the machine', () => {
    const fonts = [...STRUCTURE.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)].map(
      ([, name]) => name,
    );
    expect(new Set(fonts)).toEqual(
      new Set([
        'Inter-Regular',
        'Inter-SemiBold',
        'SourceSerif4-Italic',
        'SourceSerif4-Regular',
        'SourceSerif4-SemiBold',
        'Vazirmatn-Regular',
        'Vazirmatn-SemiBold',
      ]),
    );
  });

  test('tells the figures to those who hear it', () => {
    expect(count(/\/Alt\s*[(<]/)).toBe(9);
  });

  test('has an outline of its sections, and links that lead within it', () => {
    for (const title of ['Conclusion', 'Who carried it out', 'Standards', 'Register of evidence']) {
      expect(count(`/Title (${title})`)).toBeGreaterThan(0);
    }
    expect(count(/\/Subtype\s*\/Link/)).toBeGreaterThan(100);
  });
});

describe.runIf(HAS_POPPLER)('what can be read in it', () => {
  const text = HAS_POPPLER ? textOf(PDF) : '';

  test('is the conclusion with the figures of its words, and the marking on every page', () => {
    expect(text).toContain(
      'A cell of the River Brigade very likely 86 % (71–93) carried out the attack',
    );
    const pages = Number(/\/Count (\d+)/.exec(STRUCTURE)?.[1]);
    expect(text.split('TLP:GREEN').length - 1).toBeGreaterThanOrEqual(2 * pages);
  });

  test('is the text of the figures, as text', () => {
    expect(text).toContain('Confession broadcast by the host');
    expect(text).toContain('the heavier, the likelier');
  });

  test('is every entry of the register, with the pages that point to it', () => {
    expect(text).toContain('r-60 · 2021-02-04');
    expect(text).toMatch(/Cited on p\. \d+\./);
  });

  test('is an entry on the page where it is said to be cited', () => {
    const cited = text.matchAll(/(r-\d+) · \d{4}-(?:(?!r-\d+ · ).)*?Cited on pp?\. (\d+)/g);
    const places = [...cited].slice(0, 5).map(([, id, page]) => ({ id, page }));
    expect(places.length).toBeGreaterThan(0);
    for (const { id, page } of places) expect(textOf(PDF, page)).toContain(id);
  });

  test('is what a figure shows once more as a table', () => {
    expect(text).toContain('The figures as tables');
    expect(text).toContain('Words of likelihood');
  });
});

describe.runIf(HAS_POPPLER)('a tall figure', () => {
  const steps = Array.from({ length: 9 }, (_, index) => ({
    label: `Source ${index}`,
    note: 'It says so in a sentence that takes up two lines of a narrow column, as most do.',
    logOdds: 0.5,
    silence: false,
  }));
  const blocks = Array.from(
    { length: 40 },
    (_, place): DossierDocument['sections'][0]['blocks'] => [
      ...Array.from({ length: place % 5 }, () => ({
        kind: 'paragraph' as const,
        text: ['A line.'],
      })),
      {
        kind: 'figure',
        figure: { kind: 'waterfall', of: 'it was so', priorLogOdds: 0, steps },
        caption: [
          'That it was so. ',
          'More is said of how to read it, in several lines. '.repeat(6),
        ],
        table: { columns: [], rows: [] },
      },
    ],
  );
  const document: DossierDocument = {
    ...INVENTED_DOSSIER,
    sections: [{ id: 'tall', title: 'Tall', blocks: blocks.flat() }],
  };

  test('has its words on the page of its last row, wherever it is parted', () => {
    const pages = spawnSync('pdftotext', ['-layout', '-', '-'], {
      input: renderPdf(document),
      encoding: 'utf8',
    }).stdout.split('\f');
    const drawn = pages.slice(
      0,
      pages.findLastIndex((page) => page.includes('The figures as tables')),
    );
    const counts = (words: string) => drawn.map((page) => page.split(words).length - 1);
    expect(counts('That it was so.')).toEqual(counts('After all reports'));
    expect(counts('After all reports').reduce((sum, one) => sum + one, 0)).toBe(40);
  });
});

describe('text of a case', () => {
  const hostile: DossierDocument = {
    ...INVENTED_DOSSIER,
    title: HOSTILE_TEXT,
    question: `${HOSTILE_TEXT} ${STRANGE_CHARACTERS}`,
    sections: [
      {
        id: HOSTILE_TEXT,
        title: HOSTILE_TEXT,
        aside: HOSTILE_TEXT,
        blocks: [
          { kind: 'lead', text: [HOSTILE_TEXT, { kind: 'strong', text: HOSTILE_TEXT }] },
          {
            kind: 'paragraph',
            text: [
              { kind: 'foreign', text: STRANGE_CHARACTERS, language: 'not-a-language', rtl: true },
              { kind: 'evidence', id: HOSTILE_TEXT },
              { kind: 'link', text: HOSTILE_TEXT, address: `https://example.org/${HOSTILE_TEXT}` },
            ],
          },
          { kind: 'table', caption: [], table: { columns: [], rows: [] } },
          {
            kind: 'figure',
            figure: { kind: 'part', state: HOSTILE_TEXT, pattern: [], attack: [] },
            caption: [HOSTILE_TEXT],
            table: {
              columns: [{ title: HOSTILE_TEXT, align: 'end' }],
              rows: [[[STRANGE_CHARACTERS]]],
            },
          },
          { kind: 'entry', id: HOSTILE_TEXT, title: [HOSTILE_TEXT], blocks: [] },
        ],
      },
    ],
  };

  test('is set and never evaluated, and a character without a sign is named', () => {
    const pdf = renderPdf(hostile);
    expect(pdf.length).toBeGreaterThan(10_000);
    if (!HAS_POPPLER) return;
    const text = textOf(pdf);
    expect(text).toContain(
      '#import "@preview/x:1.0.0" #panic("typst") $x$ @label <label> *a* _b_ `c` // d \\ e',
    );
    expect(text).toContain('rocket [U+1F680] [U+706B 7BAD] override xyz');
  });

  test('of a case without any section is a page with its title', () => {
    expect(renderPdf({ ...INVENTED_DOSSIER, sections: [] }).length).toBeGreaterThan(1000);
  });
});
