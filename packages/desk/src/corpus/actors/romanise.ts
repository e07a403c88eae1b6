/** Letters of Cyrillic (Russian, Ukrainian, Belarusian, Serbian) as English texts write them. Source: BGN/PCGN 1947, without marks. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'w',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
};

/**
 * Letters of Arabic and Persian as English texts write them. Source: BGN/PCGN 1956 and 1958, without marks. Short vowels are
 * not written, so what comes out is for comparing and no spelling.
 */
const ARABIC: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 'th',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ک: 'k',
  ك: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  و: 'w',
  ؤ: 'w',
  ي: 'y',
  ی: 'y',
  ئ: 'y',
  ى: 'a',
  ء: '',
};

const ROMAN: Readonly<Record<string, string>> = { ...CYRILLIC, ...ARABIC };

/** The Arabic article where it is written together with its noun; in God's name it is part of the word. */
const ARTICLE = /(^|\s)ال(?!له(?!\p{L}))(?=\p{L})/gu;

/** An ending that is spoken as t before another word, and as a vowel at the end. */
const ENDING_BEFORE_A_WORD = /ة(?=\s)/gu;

/**
 * A name in small Latin letters without marks, whatever its script; letters of scripts that are not known stay. Words are
 * parted by one blank. For comparing names, never for showing them.
 */
export function romanise(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(ARTICLE, '$1ال ')
    .replace(ENDING_BEFORE_A_WORD, 'ات');
  const letters = Array.from(plain, (letter) => ROMAN[letter] ?? letter).join('');
  return letters
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’ʻʼ`".]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a name is written without its short vowels. */
export function hasNoShortVowels(name: string): boolean {
  return /\p{Script=Arabic}/u.test(name);
}
