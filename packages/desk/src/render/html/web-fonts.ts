import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Families of the page, each cut by its package into files for ranges of characters. */
const FAMILIES = [
  {
    family: 'Inter',
    packageName: 'inter',
    subsets: ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'],
  },
  {
    family: 'Source Serif 4',
    packageName: 'source-serif-4',
    subsets: ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'],
  },
  { family: 'Vazirmatn', packageName: 'vazirmatn', subsets: ['arabic'] },
] as const;

const load = createRequire(import.meta.url);

/** `@font-face` rules with the fonts in them, as few files as hold the characters of a text. */
export function fontFaces(text: string): string {
  return FAMILIES.flatMap(({ family, packageName, subsets }) => {
    const ranges = load(`@fontsource-variable/${packageName}/unicode.json`) as UnicodeRanges;
    return subsets
      .filter((subset) => subset === 'latin' || holdsAny(text, ranges[subset], ranges.latin))
      .map((subset) => fontFace(family, { packageName, subset, range: ranges[subset] ?? '' }));
  }).join('');
}

/** Ranges of characters by subset, as CSS writes them. */
type UnicodeRanges = Readonly<Record<string, string>>;

/** Whether a text has a character of a range that the Latin file, which is always there, does not hold. */
function holdsAny(text: string, range = '', latin = ''): boolean {
  return new RegExp(`[[${characterClass(range)}]--[${characterClass(latin)}]]`, 'v').test(text);
}

/** Ranges such as `U+0600-06FF,U+200C` as the inside of a class of characters. */
function characterClass(range: string): string {
  return range
    .split(',')
    .map((part) => part.trim().replace(/^U\+/i, '').split('-'))
    .map((ends) => ends.map((point) => `\\u{${point}}`).join('-'))
    .join('');
}

function fontFace(
  family: string,
  { packageName, subset, range }: { packageName: string; subset: string; range: string },
): string {
  const file = `@fontsource-variable/${packageName}/files/${packageName}-${subset}-wght-normal.woff2`;
  const bytes = readFileSync(load.resolve(file)).toString('base64');
  return `@font-face{font-family:"${family}";font-weight:200 900;font-display:block;src:url(data:font/woff2;base64,${bytes}) format("woff2");unicode-range:${range}}`;
}
