import type { Exception } from '../standard.ts';

/** Which exceptions outrank which, directly or through others. File order plays no part. */
export type Rank = ReadonlyMap<string, ReadonlySet<string>>;

/** The rank that `prevails-over` and `yields-to` declare; each says the same thing from its own side. */
export function rankOf(exceptions: readonly Exception[]): Rank {
  const below = new Map(exceptions.map(({ exception }) => [exception, new Set<string>()]));
  for (const { exception, prevailsOver, yieldsTo } of exceptions) {
    for (const lower of prevailsOver) below.get(exception)?.add(lower);
    for (const higher of yieldsTo) below.get(higher)?.add(exception);
  }
  return new Map(exceptions.map(({ exception }) => [exception, allBelow(exception, below)]));
}

/** Everything reached by going down from an exception. It holds the exception itself where the rank runs in a circle. */
function allBelow(
  exception: string,
  below: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(below.get(exception) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(below.get(next) ?? []));
  }
  return reached;
}

/** The exceptions that no other one present outranks. */
export function prevailing(present: readonly Exception[], rank: Rank): readonly Exception[] {
  return present.filter(
    ({ exception }) => !present.some((other) => rank.get(other.exception)?.has(exception)),
  );
}
