import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { codePointsOf } from './font-coverage.ts';

/** The faces of a printed dossier, each a file of its package. */
const LATIN_FACES = [
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
] as const;
const ARABIC_FACES = [
  '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  '@expo-google-fonts/vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf',
] as const;

const ARABIC = /\p{Script_Extensions=Arabic}/u;
const ARABIC_LETTER = /^\p{Script_Extensions=Arabic}$/u;
/** Joins and keeps apart letters, and turns direction: characters without a sign of their own. */
const INVISIBLE = new Set([0x200b, 0x200c, 0x200d, 0x200e, 0x200f]);

/** The fonts that a text needs, with what they can show. */
export interface PrintFonts {
  readonly files: readonly Buffer[];
  /** Whether both the text and the figures of a dossier can show a character. */
  canShow(character: string): boolean;
}

/** Reads the fonts for a text; those for Arabic and Persian only where it has any. */
export function printFontsFor(text: string): PrintFonts {
  const latin = LATIN_FACES.map(readFace);
  const arabic = ARABIC.test(text) ? ARABIC_FACES.map(readFace) : [];
  const serif = codePointsOf(latin[0] as Buffer);
  const sans = codePointsOf(latin[3] as Buffer);
  const arabicLetters = arabic[0] === undefined ? new Set<number>() : codePointsOf(arabic[0]);
  return {
    files: [...latin, ...arabic],
    canShow: (character) => {
      const point = character.codePointAt(0) ?? 0;
      if (ARABIC_LETTER.test(character)) return arabicLetters.has(point);
      return INVISIBLE.has(point) || (serif.has(point) && sans.has(point));
    },
  };
}

function readFace(path: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(path));
}
