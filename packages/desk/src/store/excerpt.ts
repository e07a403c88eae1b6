import { foldWithPlaces } from './fold.ts';

/** Characters shown before and after what was found. Declared: together about two lines. */
const AROUND = 70;

/** The words around the first place at which a folded text is found. */
export function excerptOf(words: string, folded: string): string {
  const { text, places } = foldWithPlaces(words);
  const found = Math.max(0, text.indexOf(folded));
  const from = places[found] ?? 0;
  const to = (places[found + folded.length - 1] ?? from) + 1;
  const start = from <= AROUND ? 0 : wordBoundary(words, from - AROUND);
  const end = Math.min(words.length, to + AROUND);
  const before = start === 0 ? '' : '…';
  const after = end === words.length ? '' : '…';
  return `${before}${words.slice(start, end).toWellFormed().trim()}${after}`;
}

function wordBoundary(words: string, near: number): number {
  const blank = words.indexOf(' ', near);
  return blank < 0 ? near : blank + 1;
}
