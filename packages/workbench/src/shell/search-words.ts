/** What is between the values of a record that was found. */
const BETWEEN = ' · ';
/** An id or a kind, as case files write them. */
const SLUG = /^…?[a-z0-9]+(?:-[a-z0-9]+)*…?$/;

/** What a record that was found says, without the ids and kinds that stand before its words. */
export function wordsOf(excerpt: string): string {
  const values = excerpt.split(BETWEEN);
  const first = values.findIndex((value) => !SLUG.test(value));
  return first === -1 ? excerpt : values.slice(first).join(BETWEEN);
}
