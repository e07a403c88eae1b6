import { INTER_REGULAR, INTER_SEMIBOLD } from './advance-widths.ts';

/** How a text in a figure is set: its size in pixels and its weight. */
export interface TypeStyle {
  readonly size: number;
  readonly weight: 400 | 600;
}

/** A letter outside the tables, in thousandths of the type size: declared, the mean of Cyrillic in Inter. */
const OTHER_LETTER = 590;
/** A joined Arabic letter: declared, a little above the mean of running text in Vazirmatn. */
const ARABIC_LETTER = 560;
/** Spaces that no line ends at, as wide as a common space. */
const SPACE = 281;
/** A square letter of East Asia. */
const WIDE_LETTER = 1000;

const COMBINING_OR_INVISIBLE = /^[\p{M}\p{Cf}]$/u;
const FIXED_SPACE = /^\p{Zs}$/u;
const ARABIC = /^\p{Script_Extensions=Arabic}$/u;
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;

/**
 * Width of a text in pixels as Inter sets it, without kerning. It decides where labels break and whether
 * they meet; the renderer still sets the text itself, so an error of a few per cent is only seen as space.
 */
export function textWidth(text: string, { size, weight }: TypeStyle): number {
  const widths = weight === 600 ? INTER_SEMIBOLD : INTER_REGULAR;
  let thousandths = 0;
  for (const character of text.normalize('NFD')) thousandths += advanceWidth(character, widths);
  return (thousandths * size) / 1000;
}

function advanceWidth(character: string, widths: readonly number[]): number {
  const known = widths[character.charCodeAt(0) - 0x20];
  if (known !== undefined) return known;
  if (COMBINING_OR_INVISIBLE.test(character)) return 0;
  if (FIXED_SPACE.test(character)) return SPACE;
  if (ARABIC.test(character)) return ARABIC_LETTER;
  return WIDE.test(character) ? WIDE_LETTER : OTHER_LETTER;
}
