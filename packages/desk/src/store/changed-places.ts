import { isDeepStrictEqual } from 'node:util';

/** Most places that one entry of the history lists. Declared: a reader looks at the versions themselves beyond that. */
const MOST_PLACES = 100;

type Keyed = Readonly<Record<string, unknown>>;

/**
 * The places in which two versions of some data differ, records named by their ids: `reports/erbil-claim/credibility`.
 * A record that is only in one of them is one place. `…` ends a list that was cut.
 */
export function changedPlaces(before: unknown, after: unknown): string[] {
  const places = [...placesBetween(before, after, '')];
  return places.length <= MOST_PLACES ? places : [...places.slice(0, MOST_PLACES), '…'];
}

function* placesBetween(before: unknown, after: unknown, path: string): Generator<string> {
  if (isDeepStrictEqual(before, after)) return;
  const [first, second] = [keyed(before), keyed(after)];
  if (first === undefined || second === undefined) yield path;
  else {
    const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
    const below = path === '' ? '' : `${path}/`;
    let inside = 0;
    for (const key of keys)
      for (const place of placesBetween(first[key], second[key], below + key)) {
        inside++;
        yield place;
      }
    // The same records in another order.
    if (inside === 0) yield path;
  }
}

/** Records by key: an object as it is, a list of records by their ids. Other lists are compared whole. */
function keyed(part: unknown): Keyed | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  if (!Array.isArray(part)) return part as Keyed;
  const ids = part.map((item: unknown) => idOf(item));
  if (ids.length === 0 || ids.includes(undefined)) return undefined;
  return Object.fromEntries(part.map((item: unknown, index) => [ids[index] as string, item]));
}

function idOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('id' in item)) return undefined;
  return typeof item.id === 'string' ? item.id : undefined;
}
