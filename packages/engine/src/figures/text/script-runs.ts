/** A stretch of text in one script, with the family that holds its letters. */
export interface ScriptRun {
  readonly text: string;
  readonly arabic: boolean;
}

const STARTS_RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script_Extensions=Arabic}\p{Script=Hebrew}]/u;
/** An Arabic letter and what follows it up to the next one, as long as nothing of another script lies between. */
const ARABIC_STRETCH =
  /\p{Script_Extensions=Arabic}(?:[^\p{L}\p{N}]*[\p{Script_Extensions=Arabic}\p{M}])*/gu;
/** Turns what has no direction of its own, such as a bracket at the end, to the direction of its neighbour. */
const RIGHT_TO_LEFT_MARK = '\u200f';

/**
 * A text cut where the script changes. Renderers of SVG differ in how they look for a font that has a
 * letter; where each run names its own family they need not look.
 */
export function scriptRuns(text: string): ScriptRun[] {
  const runs: ScriptRun[] = [];
  let end = 0;
  for (const match of text.matchAll(ARABIC_STRETCH)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), arabic: false });
    runs.push({ text: match[0], arabic: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), arabic: false });
  return STARTS_RIGHT_TO_LEFT.test(text) ? withClosingPunctuation(runs) : runs;
}

/** Keeps punctuation after the last Arabic word on its left, where a reader of the script expects it. */
function withClosingPunctuation(runs: readonly ScriptRun[]): ScriptRun[] {
  const last = runs.at(-1);
  const before = runs.at(-2);
  if (last === undefined || last.arabic || !before?.arabic || /[\p{L}\p{N}]/u.test(last.text)) {
    return [...runs];
  }
  const joined = { text: `${before.text}${last.text}${RIGHT_TO_LEFT_MARK}`, arabic: true };
  return [...runs.slice(0, -2), joined];
}
