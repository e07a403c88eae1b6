/** Words that tell nothing about which piece of evidence or which statement is meant. */
const EMPTY = new Set(
  'a an and any are as at be been between both but by did do does each for found from given had has have her his in into is it its made more most near new no not obtained of off on one or other our out over place placed point recovered said say says show showed shows some such taken than that the their them there these they this those three to two under used was we were what when where which while who whose will with within'.split(
    ' ',
  ),
);

/** Content words of a text by their stems, without those to leave out. Words of three letters and fewer are left out. */
export function stemsOf(text: string, leftOut: ReadonlySet<string> = new Set()): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const stems = words.filter((word) => word.length > 3 && !EMPTY.has(word)).map(stem);
  return new Set(stems.filter((one) => !leftOut.has(one)));
}

/** A word without the commonest English endings: enough to tell a message from messages. */
export function stem(word: string): string {
  const bare = word.toLowerCase().replace(/(?:ings?|edly|ed|ies|es|s)$/u, '');
  return (bare.length < 3 ? word.toLowerCase() : bare).replace(/[ey]$/u, '');
}

/** What two sets share. */
export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...one].filter((word) => other.has(word));
}
