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
    .map((text) => ({ text, skeleton: skeletonOf(text), isLight: LIGHT.has(text) }));
}

/** Consonants by their sound, none twice in a row: how a word sounds to whoever spells it another way. */
function skeletonOf(text: string): string {
  const sounds = SOUNDS.reduce((word, [spelling, sound]) => word.replaceAll(spelling, sound), text);
  return sounds
    .replaceAll(/(?<=.)[aeiouyh]/g, '')
    .replaceAll(/^[aeiouyh]/g, '')
    .replaceAll(/(.)\1+/g, '$1');
}
