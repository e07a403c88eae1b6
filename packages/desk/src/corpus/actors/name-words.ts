import { romanise } from './romanise.ts';

/** Words that say little of who is meant: articles and links of names, and legal forms, whose spelling differs by country. */
const LIGHT = new Set(
  'al el ul the of and for de da la le bin ibn ben van von inc incorporated llc ltd limited gmbh ag aktiengesellschaft sa spa plc corp corporation co company jsc ojsc oao ooo pao zao pjsc public joint stock open group holding'.split(
    ' ',
  ),
);

/** Spellings of one sound that transliterations differ by, longest first. Declared: what ALA-LC, BGN and French habits do. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh|ch/g, 's'],
  [/kh|gh/g, 'h'],
  [/ou|oo|w/g, 'u'],
  [/dh|th/g, 'd'],
  [/ph/g, 'f'],
  [/[qc]/g, 'k'],
  [/ks|x/g, 'k'],
  [/z/g, 's'],
  [/[gj]/g, 'j'],
  [/[pb]/g, 'b'],
  [/[vf]/g, 'f'],
  [/[td]/g, 't'],
];

/**
 * Sounds that a script without short vowels keeps apart, and that transliterations of it keep apart too: h from nothing, sh
 * from s, z from s. Two words with nothing but consonants to compare are one only where these agree. Declared, on what lists of
 * groups hold: without, حزب is AL-SHABAAB and EL SAPO.
 */
const KEPT_APART: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1'],
  [/shch|sch|sh|ch/g, '$'],
  [/kh|gh/g, 'h'],
  [/ou|oo|w/g, 'u'],
  [/dh|th/g, 't'],
  [/ph/g, 'f'],
  [/[qc]/g, 'k'],
  [/x/g, 'ks'],
  [/[gj]/g, 'j'],
  [/[pb]/g, 'b'],
  [/[vf]/g, 'f'],
  [/[td]/g, 't'],
  [/h$/g, ''],
];

/** A word of a name, and how it sounds without its vowels. */
export interface NameWord {
  readonly text: string;
  readonly skeleton: string;
  /** Whether it says little of who is meant. */
  readonly isLight: boolean;
}

/** The words of a name in any script. */
export function nameWords(name: string): readonly NameWord[] {
  return romanise(name)
    .split(' ')
    .filter((text) => text !== '')
    .map(wordOf);
}

/** Two words of a name written as one. */
export function writtenTogether(one: NameWord, two: NameWord): NameWord {
  return { ...wordOf(one.text + two.text), isLight: false };
}

function wordOf(text: string): NameWord {
  return { text, skeleton: skeletonOf(text), isLight: LIGHT.has(text) };
}

/** Consonants, told apart more finely than in the skeleton: what two words must share where one has no short vowels. */
export function consonantsOf(text: string): string {
  return KEPT_APART.reduce(
    (word, [spelling, sound]) => word.replaceAll(spelling, sound),
    text,
  ).replaceAll(/[aeiouy]/g, '');
}

/** Consonants by their sound, none twice in a row: how a word sounds to whoever spells it another way. */
function skeletonOf(text: string): string {
  const sounds = SOUNDS.reduce((word, [spelling, sound]) => word.replaceAll(spelling, sound), text);
  return sounds
    .replaceAll(/(?<=.)[aeiouyh]/g, '')
    .replaceAll(/^[aeiouyh]/g, '')
    .replaceAll(/(.)\1+/g, '$1');
}
