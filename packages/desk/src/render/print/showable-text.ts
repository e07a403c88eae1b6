import { plainText } from '@respondeat/engine';

/** Text that every font shows as it is. */
const PLAIN_LATIN = /^[ -~\u00a0-\u00ff\u2013\u2014\u2018-\u201d\u2026]*$/;
const WHITE_SPACE = /^\s$/;

/**
 * A text in which every character can be shown. PDF/A refuses a file with a missing sign, and leaving one out
 * would change what is quoted, so a character without a sign is named by its code point: `[U+1F680]`.
 */
export function showableText(text: string, canShow: (character: string) => boolean): string {
  if (PLAIN_LATIN.test(text)) return text;
  let shown = '';
  let hidden: string[] = [];
  for (const character of plainText(text)) {
    if (WHITE_SPACE.test(character) || canShow(character)) {
      shown += codePoints(hidden) + (WHITE_SPACE.test(character) ? spaceFor(character) : character);
      hidden = [];
    } else {
      hidden.push(character);
    }
  }
  return shown + codePoints(hidden);
}

/** The same tree with every text in it made showable. */
export function withShowableTexts<Tree>(tree: Tree, canShow: (character: string) => boolean): Tree {
  return mapTexts(tree, (text) => showableText(text, canShow)) as Tree;
}

function mapTexts(node: unknown, change: (text: string) => string): unknown {
  if (typeof node === 'string') return change(node);
  if (Array.isArray(node)) return node.map((inner) => mapTexts(inner, change));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, inner]) => [key, mapTexts(inner, change)]),
  );
}

/** Spaces of other widths are kept where they matter for line breaks only. */
function spaceFor(character: string): string {
  return character === '\u00a0' || character === '\u202f' ? '\u00a0' : ' ';
}

function codePoints(characters: readonly string[]): string {
  if (characters.length === 0) return '';
  const points = characters.map((character) =>
    (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'),
  );
  return `[U+${points.join(' ')}]`;
}
