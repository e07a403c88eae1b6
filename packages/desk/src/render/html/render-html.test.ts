import { describe, expect, test } from 'vitest';
import { INVENTED_DOSSIER } from '../../../../../test/invented-dossier/dossier.ts';
import {
  HOSTILE_TEXT,
  STRANGE_CHARACTERS,
} from '../../../../../test/invented-dossier/hostile-text.ts';
import { renderHtml } from './render-html.ts';

const PAGE = renderHtml(INVENTED_DOSSIER);
/** Markup without the stylesheet and fonts. */
const BODY = PAGE.slice(PAGE.indexOf('<body'));

function all(pattern: RegExp, text = BODY): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

/** How often a piece of text occurs. A whole page in a failing test would hide what failed. */
function count(piece: string | RegExp, text = BODY): number {
  return text.split(piece).length - 1;
}

describe('the page', () => {
  test('is the same for the same document', () => {
    expect(renderHtml(structuredClone(INVENTED_DOSSIER)) === PAGE).toBe(true);
  });

  test('is small enough to send by mail', () => {
    expect(PAGE.length).toBeLessThan(1_000_000);
  });

  test('asks nothing of the network', () => {
    expect(count('&#39;none&#39;; style-src', PAGE)).toBe(1);
    expect(all(/\b(?:src|srcset|data|action|formaction|poster)="([^"]*)"/g, PAGE)).toEqual([]);
    expect(all(/url\((?!data:)([^)]*)\)/g, PAGE)).toEqual([]);
    expect(count(/<(?:script|link|iframe|object|embed|base)\b|@import/, PAGE)).toBe(0);
  });

  test('holds the fonts for the scripts in it and no others', () => {
    const families = all(/@font-face\{font-family:"([^"]+)"/g, PAGE);
    expect(new Set(families)).toEqual(new Set(['Inter', 'Source Serif 4', 'Vazirmatn']));
    const { sections } = INVENTED_DOSSIER;
    const latin = renderHtml({ ...INVENTED_DOSSIER, sections: sections.slice(2, 3) });
    expect(count('font-family:"Vazirmatn"', latin)).toBe(0);
    expect(count('U+0400-045F', PAGE)).toBe(0);
  });

  test('follows the reader into the dark', () => {
    expect(
      count(/@media \(prefers-color-scheme:dark\)\{@media screen\{:root\{--paper:#1/, PAGE),
    ).toBe(1);
  });
});

describe('links', () => {
  const ids = all(/ id="([^"]+)"/g);

  test('have names of their own to lead to', () => {
    expect(ids.length).toBe(new Set(ids).size);
  });

  test('within the page all lead somewhere', () => {
    const known = new Set(ids);
    const targets = all(/ href="#([^"]+)"/g);
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((target) => !known.has(target))).toEqual([]);
  });

  test('from evidence lead to the register and back', () => {
    const [, place, target] =
      /<a class="evidence" id="(mention-\d+)" href="#(entry-\d+)">r-07</.exec(BODY) ?? [];
    const entry = BODY.slice(BODY.indexOf(`id="${target}"`));
    expect(count(`href="#${place}"`, entry.slice(0, entry.indexOf('</article>')))).toBe(1);
  });

  test('to elsewhere tell nobody where the reader came from', () => {
    expect(all(/<a class="outside"([^>]*)>/g)).toEqual([
      ' href="https://example.org/archive?a=1&amp;b=2" rel="noreferrer noopener"',
    ]);
  });
});

describe('for those who hear or touch the page', () => {
  test('it has landmarks, a way past the contents, and one title', () => {
    expect(count('<html lang="en">', PAGE)).toBe(1);
    expect(count(/<a class="skip" href="#dossier">/)).toBe(1);
    for (const landmark of ['<header class="bar">', '<main id="dossier">', '<footer>']) {
      expect(count(landmark)).toBe(1);
    }
    expect(all(/<h1>([^<]*)</g)).toEqual([INVENTED_DOSSIER.title]);
  });

  test('every figure has its caption for a name and a table that says the same', () => {
    const figures = BODY.split('<figure ').slice(1);
    expect(figures).toHaveLength(9);
    for (const figure of figures) {
      const [, caption] = /aria-labelledby="([^"]+)"/.exec(figure) ?? [];
      const own = figure.slice(0, figure.indexOf('</figure>'));
      expect(count(`<figcaption id="${caption}">`, own)).toBe(1);
      expect(count(/<summary>The same as a table<\/summary><table /, own)).toBe(1);
    }
  });

  test('heads of columns say that they are', () => {
    const heads = all(/<th ([^>]*)>/g);
    expect(heads.every((attributes) => attributes.includes('scope="col"'))).toBe(true);
    expect(heads.length).toBeGreaterThan(0);
  });

  test('a likelihood word is a button that opens its figure and its place on the scale', () => {
    const [, note] =
      /<button [^>]*popovertarget="([^"]+)"[^>]*>very likely<\/button>/.exec(BODY) ?? [];
    const [, content = ''] =
      new RegExp(`<span id="${note}" popover class="note">(.*?)</span></span>`).exec(BODY) ?? [];
    expect(content).toContain('86\u00a0% (71–93)');
    expect(count('The word stands for 80 to 95\u00a0%.')).toBeGreaterThan(0);
  });

  test('a sign always has its word beside it', () => {
    const signs = all(/<use href="#sign-[a-z-]+"\/><\/svg>([^<]*)</g);
    expect(new Set(signs)).toEqual(
      new Set(['met', 'open', 'not met', 'contested', 'not applicable']),
    );
  });

  test('names in other scripts say their language and run their way', () => {
    expect(count('<bdi lang="ar" dir="rtl">كتائب النهر</bdi>')).toBeGreaterThan(0);
    expect(count('<bdi lang="fa" dir="rtl">تیپ رودخانه (شاخهٔ شمال)</bdi>')).toBeGreaterThan(0);
  });
});

describe('text of a case', () => {
  const hostile = renderHtml({
    ...INVENTED_DOSSIER,
    title: HOSTILE_TEXT,
    question: HOSTILE_TEXT,
    case: HOSTILE_TEXT,
    sections: [
      {
        id: 'one',
        title: HOSTILE_TEXT,
        aside: HOSTILE_TEXT,
        blocks: [
          {
            kind: 'lead',
            text: [
              HOSTILE_TEXT,
              { kind: 'foreign', text: HOSTILE_TEXT, language: '"><script>', rtl: true },
            ],
          },
          {
            kind: 'paragraph',
            text: [
              { kind: 'link', text: HOSTILE_TEXT, address: 'javascript:alert(1)' },
              STRANGE_CHARACTERS,
            ],
          },
          {
            kind: 'table',
            caption: [HOSTILE_TEXT],
            table: {
              columns: [{ title: `${HOSTILE_TEXT}";}</style>`, align: 'start' }],
              rows: [[[HOSTILE_TEXT]]],
            },
          },
          { kind: 'entry', id: HOSTILE_TEXT, title: [HOSTILE_TEXT], blocks: [] },
        ],
      },
    ],
  });

  test('never becomes markup', () => {
    expect(count(/<script|<img|onerror=alert\(2\)>|href="javascript:/, hostile)).toBe(0);
    expect(count('</style>', hostile)).toBe(1);
    expect(count('</title>', hostile)).toBe(1);
  });

  test('never leaves the string in which a stylesheet holds it', () => {
    const [style] = all(/<table [^>]*style="([^"]*)"/g, hostile);
    expect(style).toMatch(/^--c1:&quot;(?:[\p{L}\p{N} ]|\\[0-9a-f]+ )*&quot;$/u);
  });

  test('is shown whole, but for what no page may hold', () => {
    expect(count('#import &quot;@preview/x:1.0.0&quot;', hostile)).toBeGreaterThan(5);
    expect(count('null  rocket \u{1f680} 火箭 override xyz lone \ufffd end', hostile)).toBe(1);
  });
});
