import type { LeftOut } from '@respondeat/engine';

/** What each origin is called, as `what-if --without` takes it: the record that it begins with, where that tells it from
 *  the others; and how many pieces go back to it. */
export function originNames(origins: readonly LeftOut[]): string[] {
  const beginnings = origins.map(({ id }) => beginningOf(id));
  return origins.map(({ id, items }, place) => {
    const beginning = beginnings[place]!;
    const isShared = beginnings.filter((one) => one === beginning).length > 1;
    const name = isShared ? id : beginning;
    return items.length > 1 ? `${name} (${items.length} pieces)` : name;
  });
}

/** The record that an origin of a subject is: the part of its id before the arrow. */
export function beginningOf(origin: string): string {
  return origin.split(' → ')[0]!;
}
