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

/** First and last code point of a range of characters. */
interface CharacterRange {
  readonly first: number;
  readonly last: number;
}

/** `@font-face` rules with the fonts in them, as few files as hold the characters of a text. */
export function fontFaces(text: string): string {
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  return FAMILIES.flatMap(({ family, packageName, subsets }) => {
    const ranges = load(`@fontsource-variable/${packageName}/unicode.json`) as Record<
      string,
      string
    >;
    return subsets
      .filter((subset) => holdsAny(points, subset, ranges))
      .map((subset) => fontFace(family, { packageName, subset, range: ranges[subset] ?? '' }));
  }).join('');
}

/** The Latin file is always there: a page is never without ASCII. */
function holdsAny(
  points: readonly number[],
  subset: string,
  ranges: Readonly<Record<string, string>>,
): boolean {
  const own = rangesOf(ranges[subset] ?? '');
  const latin = rangesOf(ranges.latin ?? '');
  const within = (point: number, among: readonly CharacterRange[]) =>
    among.some(({ first, last }) => point >= first && point <= last);
  return points.some(
    (point) => within(point, own) && (subset === 'latin' || !within(point, latin)),
  );
}

function rangesOf(declaration: string): CharacterRange[] {
  return declaration.split(',').map((range) => {
    const [first = 0, last = first] = range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((point) => Number.parseInt(point, 16));
    return { first, last };
  });
}

function fontFace(
  family: string,
  { packageName, subset, range }: { packageName: string; subset: string; range: string },
): string {
  const file = `@fontsource-variable/${packageName}/files/${packageName}-${subset}-wght-normal.woff2`;
  const bytes = readFileSync(load.resolve(file)).toString('base64');
  return `@font-face{font-family:"${family}";font-weight:200 900;font-display:block;src:url(data:font/woff2;base64,${bytes}) format("woff2");unicode-range:${range}}`;
}
