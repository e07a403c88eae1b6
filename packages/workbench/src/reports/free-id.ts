/** Longest id made from words. Declared: still read at a glance. */
const LONGEST = 40;

/** An id made from words that no other record has. */
export function freeId(words: string, taken: ReadonlySet<string>): string {
  const latin = words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^[^a-z]+|-+$/g, '');
  const base = latin === '' ? 'record' : latin;
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}
