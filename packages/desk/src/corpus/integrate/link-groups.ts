/** Two records that were matched, each by the places of its source and of itself in it, and how probably rightly. */
export interface Link {
  readonly one: Place;
  readonly two: Place;
  readonly probability: number;
}

/** A record: the place of its source, and its own place in that source. */
interface Place {
  readonly source: number;
  readonly event: number;
}

/** A record within a group: the probability that it belongs there is that of its strongest link. */
export interface Member extends Place {
  readonly probability: number;
}

/**
 * Groups of records taken to be one event, at most one of each source. Links join the strongest first; one that would
 * bring two records of a source together is left out. Groups stand in the order of their first record.
 */
export function groupsOf(links: readonly Link[]): readonly (readonly Member[])[] {
  const groupOf = new Map<number, Member[]>();
  const strongestFirst = links.toSorted(
    (a, b) => b.probability - a.probability || byPlace(a.one, b.one) || byPlace(a.two, b.two),
  );
  for (const { one, two, probability } of strongestFirst) {
    const ours = groupOf.get(keyOf(one)) ?? [{ ...one, probability }];
    const theirs = groupOf.get(keyOf(two)) ?? [{ ...two, probability }];
    if (ours === theirs || haveSourceInCommon(ours, theirs)) continue;
    const joined = [...ours, ...theirs].sort(byPlace);
    for (const member of joined) groupOf.set(keyOf(member), joined);
  }
  return [...new Set(groupOf.values())].sort((a, b) => byPlace(a[0]!, b[0]!));
}

function haveSourceInCommon(ours: readonly Member[], theirs: readonly Member[]): boolean {
  return ours.some(({ source }) => theirs.some((their) => their.source === source));
}

/** Sources are fewer than a byte holds and events fewer than four, so one number names a place. */
function keyOf({ source, event }: Place): number {
  return source * 2 ** 32 + event;
}

function byPlace(a: Place, b: Place): number {
  return a.source - b.source || a.event - b.event;
}
