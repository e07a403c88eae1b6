import { consonantsOf, type NameWord, nameWords, writtenTogether } from './name-words.ts';
import { hasNoShortVowels } from './romanise.ts';

/** Whether two names are of one actor, as far as names can tell. A name alone never merges two records. */
type NameAnswer = 'same' | 'not same' | 'unsure';

/** An answer, with what it is for. */
export interface NameComparison {
  readonly answer: NameAnswer;
  readonly because: string;
  /** How alike the names are, 0 to 1. For ranking, and no probability. */
  readonly likeness: number;
}

/** Likeness from which two words are taken for one word spelt twice. Declared, on the development part of a published set of
 *  name pairs. */
const ONE_WORD = 0.75;

/** Likeness of every word from which the names are the same. Declared, on the same pairs. */
const SAME = 0.87;

/** Likeness of whole names, written together, from which they are the same whatever their words are. Declared, on the same pairs. */
const SAME_TOGETHER = 0.94;

/** Likeness of words that sound the same, where one is written without vowels. Declared. */
const SAME_SOUND_WITHOUT_VOWELS = 0.9;

/** Likeness added to words that sound the same, as a share of what is lacking. Declared. */
const SAME_SOUND = 0.5;

/** Letters of a skeleton below which sound tells nothing. Declared. */
const SHORTEST_SKELETON = 2;

/** Compares two names in any script: same, not same, or unsure. Renaming both sides round changes nothing. */
export function compareNames(one: string, two: string): NameComparison {
  const [words, others] = [nameWords(one), nameWords(two)];
  if (words.length === 0 || others.length === 0)
    return { answer: 'unsure', because: 'a name has no letters', likeness: 0 };
  const withoutVowels = hasNoShortVowels(one) !== hasNoShortVowels(two);
  const likenessOf = (a: NameWord, b: NameWord) => wordLikeness(a, b, withoutVowels);
  const ours = joinedAs(others, words, likenessOf);
  const theirs = joinedAs(words, others, likenessOf);
  const aligned = alignedWords(ours, theirs, likenessOf);
  const joined = wordLikeness(joinedWord(ours), joinedWord(theirs), withoutVowels);
  return answerOf({ ours, theirs, aligned, joined });
}

/**
 * The words of a name, with two that follow each other taken for one where the other name writes them together: Hizb Allah and
 * Hizballah, APT 28 and APT28. Where the other has either of them by itself, they stay two.
 */
function joinedAs(
  others: readonly NameWord[],
  words: readonly NameWord[],
  likenessOf: (a: NameWord, b: NameWord) => number,
): readonly NameWord[] {
  const isByItself = ({ text }: NameWord) => others.some((other) => other.text === text);
  const joined: NameWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const both =
      last === undefined || isByItself(last) || isByItself(word)
        ? undefined
        : writtenTogether(last, word);
    if (both !== undefined && others.some((other) => likenessOf(both, other) >= SAME))
      joined[joined.length - 1] = both;
    else joined.push(word);
  }
  return joined;
}

interface Alignment {
  readonly ours: ReadonlySet<NameWord>;
  readonly theirs: ReadonlySet<NameWord>;
  readonly least: number;
  readonly mean: number;
  /** Whether some pair is alike in more than one sound. */
  readonly tells: boolean;
}

/** Pairs words of two names, the most alike first. */
function alignedWords(
  ours: readonly NameWord[],
  theirs: readonly NameWord[],
  likenessOf: (a: NameWord, b: NameWord) => number,
): Alignment {
  const pairs = ours
    .flatMap((our) => theirs.map((their) => ({ our, their, likeness: likenessOf(our, their) })))
    .filter(({ likeness }) => likeness >= ONE_WORD)
    .sort((a, b) => b.likeness - a.likeness);
  const [usedOurs, usedTheirs] = [new Set<NameWord>(), new Set<NameWord>()];
  const heavy: number[] = [];
  let tells = false;
  for (const { our, their, likeness } of pairs) {
    if (usedOurs.has(our) || usedTheirs.has(their)) continue;
    usedOurs.add(our);
    usedTheirs.add(their);
    if (!our.isLight || !their.isLight) heavy.push(likeness);
    tells ||= our.text === their.text || our.skeleton.length >= SHORTEST_SKELETON;
  }
  const mean = heavy.reduce((sum, each) => sum + each, 0) / Math.max(heavy.length, 1);
  return { ours: usedOurs, theirs: usedTheirs, least: Math.min(...heavy, 1), mean, tells };
}

function answerOf(compared: {
  ours: readonly NameWord[];
  theirs: readonly NameWord[];
  aligned: Alignment;
  joined: number;
}): NameComparison {
  const { ours, theirs, aligned, joined } = compared;
  const left = ours.filter((word) => !word.isLight && !aligned.ours.has(word));
  const right = theirs.filter((word) => !word.isLight && !aligned.theirs.has(word));
  const share = 1 - (left.length + right.length) / (ours.length + theirs.length);
  const likeness = Math.max(share * aligned.mean, joined);
  if ([...left, ...right].some(({ text }) => /\d/.test(text)))
    return {
      answer: 'not same',
      because: 'they have different numbers',
      likeness: share * aligned.mean,
    };
  const isWhole = left.length === 0 && right.length === 0;
  if (isWhole && !aligned.tells)
    return { answer: 'unsure', because: 'alike in one sound only, which tells little', likeness };
  if (isWhole && aligned.least >= SAME)
    return { answer: 'same', because: 'every word of one is in the other', likeness };
  if (joined >= SAME_TOGETHER)
    return { answer: 'same', because: 'written together they are alike', likeness };
  if (isWhole)
    return { answer: 'unsure', because: 'their words are alike, and not the same', likeness };
  if (left.length > 0 && right.length > 0)
    return joined >= ONE_WORD
      ? {
          answer: 'unsure',
          because: `${wordsOf(left)} and ${wordsOf(right)} differ, the rest is alike`,
          likeness,
        }
      : {
          answer: 'not same',
          because: `${wordsOf(left)} and ${wordsOf(right)} are different words`,
          likeness,
        };
  if (!aligned.tells)
    return {
      answer: 'not same',
      because: `alike in one sound at most, and one has ${wordsOf([...left, ...right])} more`,
      likeness,
    };
  return { answer: 'unsure', because: `one has ${wordsOf([...left, ...right])} more`, likeness };
}

function wordsOf(words: readonly NameWord[]): string {
  return words.map(({ text }) => `“${text}”`).join(' ');
}

function joinedWord(words: readonly NameWord[]): NameWord {
  const heavy = words.filter(({ isLight }) => !isLight);
  const used = heavy.length === 0 ? words : heavy;
  return {
    text: used.map(({ text }) => text).join(''),
    skeleton: used.map(({ skeleton }) => skeleton).join(''),
    isLight: false,
  };
}

function wordLikeness(one: NameWord, two: NameWord, withoutVowels: boolean): number {
  if (one.text === two.text) return 1;
  if (/\d/.test(one.text + two.text)) return 0;
  const spelt = 1 - editDistance(one.text, two.text) / Math.max(one.text.length, two.text.length);
  if (one.skeleton === '' || one.skeleton !== two.skeleton) return spelt;
  if (one.skeleton.length < SHORTEST_SKELETON && !withoutVowels) return spelt;
  const heard = spelt + SAME_SOUND * (1 - spelt);
  return withoutVowels && consonantsOf(one.text) === consonantsOf(two.text)
    ? Math.max(heard, SAME_SOUND_WITHOUT_VOWELS)
    : heard;
}

/** Letters to insert, leave out, change or swap with the next (Damerau 1964, restricted form). */
function editDistance(one: string, two: string): number {
  let before: number[] = [];
  let row = Array.from({ length: two.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= two.length; j++) {
      const change = row[j - 1]! + (one[i - 1] === two[j - 1] ? 0 : 1);
      let least = Math.min(change, row[j]! + 1, next[j - 1]! + 1);
      if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[two.length]!;
}
