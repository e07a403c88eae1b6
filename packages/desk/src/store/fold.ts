/** Letters that are written in several ways, which decomposition leaves apart. Unicode names; declared by what people type. */
const SAME_LETTER: ReadonlyMap<string, string> = new Map([
  // Persian and Arabic keyboards have different signs for the same letters.
  ['ی', 'ي'],
  ['ى', 'ي'],
  ['ې', 'ي'],
  ['ک', 'ك'],
  ['ہ', 'ه'],
  ['ە', 'ه'],
  ['ھ', 'ه'],
  ['ة', 'ه'],
  ['ٱ', 'ا'],
  // Latin letters that have no decomposition.
  ['ı', 'i'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);

/** Joins, lengthens or transliterates and is often left out: it must part no word. */
const LEFT_OUT = /[\p{M}\p{Cf}\u0640ʿʾʻʼ'’‘`]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** A text as the search compares it, and for each UTF-16 unit of it the place in the text that it comes from. */
export interface Folded {
  readonly text: string;
  readonly places: readonly number[];
}

/**
 * Folds a text so that ways to write the same words agree: no diacritics, no case, one sign for each Arabic and Persian
 * letter, European digits, and a blank for everything that is neither letter nor digit.
 */
export function foldWithPlaces(text: string): Folded {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const part of foldCharacter(character)) {
      if (part === ' ' && (folded === '' || folded.endsWith(' '))) continue;
      folded += part;
      for (let unit = 0; unit < part.length; unit++) places.push(at);
    }
    at += character.length;
  }
  return { text: folded.trimEnd(), places };
}

/** The folded text alone. */
export function fold(text: string): string {
  return foldWithPlaces(text).text;
}

function foldCharacter(character: string): string {
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase()) {
    if (LEFT_OUT.test(part)) continue;
    if (!LETTER_OR_DIGIT.test(part)) folded += ' ';
    else folded += SAME_LETTER.get(part) ?? digitIn(part) ?? part;
  }
  return folded;
}

/** Arabic-Indic and Persian digits (Unicode blocks from U+0660 and U+06F0) as European ones. */
function digitIn(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const zero = [0x0660, 0x06f0].find((first) => code >= first && code < first + 10);
  return zero === undefined ? undefined : String(code - zero);
}
