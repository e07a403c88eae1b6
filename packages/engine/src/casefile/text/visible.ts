import { codePointOf } from '../../vocabulary/index.ts';

/** Longest piece of a file that is repeated in a message, in characters. */
const LONGEST_QUOTE = 60;

/** What a reader cannot see or what would garble the line: controls, format characters, odd spaces, half characters. */
const UNSEEN = /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Zs}\p{Zl}\p{Zp}]/gu;

/** A piece of a file as a message repeats it: cut where it is long, what cannot be seen named. */
export function visible(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found));
  const characters = Array.from(text.slice(0, 2 * LONGEST_QUOTE + 2));
  const shown =
    characters.length > LONGEST_QUOTE
      ? [...characters.slice(0, LONGEST_QUOTE - 1), '…']
      : characters;
  return shown.join('').replace(UNSEEN, (character) => `⟨${codePointOf(character)}⟩`);
}

/** The same between backticks, set apart from the sentence around it. */
export function quoted(found: unknown): string {
  return `\`${visible(found)}\``;
}
